import type { Coordinates, PublicCount, PublishedCube, Thresholds } from './cube.ts'
import { windowParts } from './relations.ts'
import { countsBehind } from './round-count.ts'
import { categoriesOf, coordinatesOf, groupAt, type Table, tabulate, withCategory } from './table.ts'
import { cutWindows, windowOf } from './time-line.ts'

/** A published cell with the counts that can be behind it, as an outsider would keep it. */
export type PublicCell = {
  readonly measure: string
  readonly group: string
  readonly window: string
  readonly at: Coordinates
  readonly from: number
  readonly to: number
  readonly state: PublicCount['state']
  lower: number
  upper: number
}

/** What anyone can build from published cubes alone: their cells, and which are sums of which. */
export type PublicView = {
  readonly cells: ReadonlyMap<string, PublicCell>
  readonly sums: readonly { readonly whole: PublicCell; readonly parts: readonly PublicCell[] }[]
  /** A part that is never more than its whole. */
  readonly within: readonly { readonly whole: PublicCell; readonly part: PublicCell }[]
}

/** Reads published cubes (of one release) as an outsider would. */
export function viewPublished(cubes: readonly PublishedCube[], limits: Thresholds): PublicView {
  const cells = new Map<string, PublicCell>()
  const sums: { whole: PublicCell; parts: PublicCell[] }[] = []
  const within: { whole: PublicCell; part: PublicCell }[] = []
  const byCube = new Map<string, PublicCell[]>()
  for (const cube of cubes) {
    const table = tabulate({ ...cube, leaves: [] })
    const list = readCells(cube, table, cells, limits)
    byCube.set(cube.id, list)
    sums.push(...readSums(cube, table, list))
  }
  for (const cube of cubes)
    for (const [at, part] of (byCube.get(cube.id) ?? []).entries()) {
      const whole = byCube.get(cube.partOf ?? '')?.[at]
      if (whole) within.push({ whole, part })
    }
  return { cells, sums, within }
}

function readCells(
  cube: PublishedCube,
  table: Table,
  cells: Map<string, PublicCell>,
  limits: Thresholds,
): PublicCell[] {
  const places = new Map(cube.periods.map((period, at) => [period.id, at]))
  const list: PublicCell[] = []
  for (const cell of cube.cells) {
    const place = places.get(cell.period) ?? 0
    const period = cube.periods[place]
    if (!period) continue
    const group = groupAt(table, cell.at)
    const at = coordinatesOf(table, group)
    const name = Object.entries(at).map(([id, category]) => `${id}=${category}`)
    const window = windowOf(period, cube.counting)
    const key = `${cube.measure}|${name.join(';')}|${window}`
    const behind =
      cell.state === 'shown'
        ? countsBehind(cell.count, limits)
        : { lower: 0, upper: cell.state === 'hidden' ? Infinity : 0 }
    const known = cells.get(key) ?? {
      measure: cube.measure,
      group: name.join(';'),
      window,
      at,
      from: Date.parse(period.from),
      to: Date.parse(period.to),
      state: cell.state,
      ...behind,
    }
    cells.set(key, known)
    list[group * cube.periods.length + place] = known
  }
  return list
}

function readSums(cube: PublishedCube, table: Table, list: readonly PublicCell[]) {
  const sums: { whole: PublicCell; parts: PublicCell[] }[] = []
  const width = cube.periods.length
  const line = cutWindows(cube.periods, cube.counting)
  const parts = windowParts({ table, release: 0, line, bases: new Int32Array() })
  const add = (whole: PublicCell | undefined, of: (PublicCell | undefined)[]) => {
    const found = of.filter((one) => one !== undefined)
    if (whole && found.length === of.length) sums.push({ whole, parts: found })
  }
  for (let group = 0; group < table.groups; group++) {
    const categories = categoriesOf(table, group)
    for (const [at, one] of table.dimensions.entries()) {
      const children = one.children[categories[at] ?? 0] ?? []
      if (children.length === 0) continue
      for (let period = 0; period < width; period++)
        add(
          list[group * width + period],
          children.map((child) => list[withCategory(table, group, at, child) * width + period]),
        )
    }
    for (const [whole, windows] of parts)
      add(
        list[group * width + whole],
        windows.map((period) => list[group * width + period]),
      )
  }
  return sums
}
