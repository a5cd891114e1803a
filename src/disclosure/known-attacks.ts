import type { PublicCount, PublishedCube, Thresholds } from './cube.ts'
import { type PublicCell, type PublicView, viewPublished } from './public-cells.ts'

/** What an attack makes of a group in a window: the counts that it can still have. */
export type Derived = {
  readonly measure: string
  readonly group: string
  readonly window: string
  readonly lower: number
  readonly upper: number
}

/** Two filters that differ by one hidden group: the whole less its shown parts. */
export function differenceFilters(cubes: readonly PublishedCube[], limits: Thresholds): Derived[] {
  const view = viewPublished(cubes, limits)
  return view.sums.flatMap(({ whole, parts }): Derived[] => {
    const [target, ...others] = parts.filter((part) => part.state === 'hidden')
    if (!target || others.length > 0 || whole.state !== 'shown') return []
    const rest = parts.filter((part) => part !== target)
    const most = rest.reduce((sum, part) => sum + part.upper, 0)
    const least = rest.reduce((sum, part) => sum + part.lower, 0)
    return [derive(target, Math.max(0, whole.lower - most), whole.upper - least)]
  })
}

/**
 * All margins played against each other until nothing narrows any more (the shuttle algorithm of
 * Buzzigoli and Giusti): the intervals of every hidden cell. Several releases are played together
 * as if nothing had been revised between them, where their numbers allow it.
 */
export function playMargins(releases: readonly (readonly PublishedCube[])[], limits: Thresholds): Derived[] {
  const views = releases.map((cubes) => viewPublished(cubes, limits))
  for (let turn = 0, moved = true; moved && turn < 200; turn++) {
    moved = false
    for (const view of views) moved = narrow(view) || moved
    moved = join(views) || moved
  }
  return views.flatMap((view) =>
    [...view.cells.values()]
      .filter((cell) => cell.state === 'hidden')
      .map((cell) => derive(cell, cell.lower, cell.upper)),
  )
}

/**
 * Two releases, days apart: what came or went between them for every group that both show, in one
 * window or in a window extended at either end.
 */
export function differenceReleases(
  earlier: readonly PublishedCube[],
  later: readonly PublishedCube[],
  limits: Thresholds,
): Derived[] {
  const before = [...viewPublished(earlier, limits).cells.values()].filter((cell) => cell.state === 'shown')
  const byGroup = Map.groupBy(before, (cell) => `${cell.measure}|${cell.group}`)
  const found: Derived[] = []
  for (const cell of viewPublished(later, limits).cells.values()) {
    if (cell.state !== 'shown') continue
    for (const old of byGroup.get(`${cell.measure}|${cell.group}`) ?? []) {
      const nested =
        (old.from >= cell.from && old.to <= cell.to) || (old.from <= cell.from && old.to >= cell.to)
      if (nested) found.push(derive(cell, cell.lower - old.upper, cell.upper - old.lower))
    }
  }
  return found
}

/** The same question asked again and again: the answers' mean, and how many different ones there were. */
export function averageOutputs(
  outputs: readonly (readonly PublishedCube[])[],
): { readonly cell: string; readonly mean: number | null; readonly different: number }[] {
  const answers = new Map<string, PublicCount[]>()
  for (const cubes of outputs)
    for (const cube of cubes)
      for (const cell of cube.cells) {
        const key = `${cube.id}|${cell.period}|${JSON.stringify(Object.entries(cell.at).sort())}`
        answers.set(key, [...(answers.get(key) ?? []), cell])
      }
  return [...answers].map(([cell, seen]) => {
    const counts = seen.flatMap((one) => (one.state === 'shown' ? [one.count] : []))
    const mean = counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) / counts.length : null
    const different = new Set(seen.map((one) => (one.state === 'shown' ? String(one.count) : one.state))).size
    return { cell, mean, different }
  })
}

/** One cell in several releases has what all of them allow, unless that is nothing: then it was revised. */
function join(views: readonly PublicView[]): boolean {
  let moved = false
  for (const one of views)
    for (const other of views)
      for (const [key, cell] of one.cells) {
        const twin = one === other ? undefined : other.cells.get(key)
        if (!twin || Math.max(cell.lower, twin.lower) > Math.min(cell.upper, twin.upper)) continue
        if (twin.lower <= cell.lower && twin.upper >= cell.upper) continue
        cell.lower = Math.max(cell.lower, twin.lower)
        cell.upper = Math.min(cell.upper, twin.upper)
        moved = true
      }
  return moved
}

function derive(cell: PublicCell, lower: number, upper: number): Derived {
  return { measure: cell.measure, group: cell.group, window: cell.window, lower, upper }
}

function narrow(view: PublicView): boolean {
  let moved = false
  const tighten = (cell: PublicCell, lower: number, upper: number) => {
    if (lower > cell.lower) {
      cell.lower = lower
      moved = true
    }
    if (upper < cell.upper) {
      cell.upper = upper
      moved = true
    }
  }
  for (const { whole, parts } of view.sums) {
    const least = parts.reduce((sum, part) => sum + part.lower, 0)
    const most = parts.reduce((sum, part) => sum + part.upper, 0)
    tighten(whole, least, most)
    for (const part of parts) {
      const othersMost = parts.reduce((sum, one) => (one === part ? sum : sum + one.upper), 0)
      tighten(part, whole.lower - othersMost, whole.upper - (least - part.lower))
    }
  }
  for (const { whole, part } of view.within) {
    tighten(part, 0, whole.upper)
    tighten(whole, part.lower, Infinity)
  }
  return moved
}
