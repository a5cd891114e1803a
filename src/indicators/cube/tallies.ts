/**
 * What is kept counted, as it is added up: by area and breakdown, then by indicator and version, then by categories.
 * Everything indicators count adds up over children, durations as lists of numbers.
 */
import { addCount, emptyTally, type Tally } from '../tally.ts'

/** By categories: the values of the breakdown's dimensions with newlines between them. */
export type GroupTallies = Map<string, Tally>
/** By `indicator@version`. */
export type CellTallies = Map<string, GroupTallies>
/** By `cellKey`. */
export type CubeTallies = Map<string, CellTallies>

/** One cell table of a cube: an area (empty: everything) and a breakdown. */
export function cellKey(area: string, breakdown: string): string {
  return `${area}\t${breakdown}`
}

/** The area and the breakdown of a key. */
export function partsOfKey(key: string): { area: string; breakdown: string } {
  const [area = '', breakdown = ''] = key.split('\t')
  return { area, breakdown }
}

/** The map under a key; made where there is none. */
export function under<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = map.get(key)
  if (known) return known
  const made = new Map<string, Value>()
  map.set(key, made)
  return made
}

/** Adds every tally of one table to another, or takes it away. */
export function addCell(into: CellTallies, more: CellTallies, sign: 1 | -1 = 1): void {
  for (const [indicator, groups] of more) {
    const kept = under(into, indicator)
    for (const [group, tally] of groups) {
      const sum = kept.get(group) ?? emptyTally()
      kept.set(group, sum)
      addTally(sum, tally, sign)
    }
  }
}

/** Adds a whole part to a cube, or takes it away. */
export function addCube(into: CubeTallies, more: CubeTallies, sign: 1 | -1 = 1): void {
  for (const [key, cell] of more) addCell(under(into, key), cell, sign)
}

/** Durations that are taken away stand as `removed` until `settleCell` finds them among those that are kept. */
function addTally(sum: Tally, more: Tally, sign: 1 | -1): void {
  sum.numerator += sign * more.numerator
  sum.denominator += sign * more.denominator
  sum.fromMinimumAge += sign * more.fromMinimumAge
  for (const [name, count] of Object.entries(more.beside)) addCount(sum.beside, name, sign * count)
  for (const band of Object.keys(more.bands) as (keyof Tally['bands'])[]) {
    sum.bands[band] += sign * more.bands[band]
  }
  const measures = sign === 1 ? more.measures : (more.removed ?? [])
  const removed = sign === 1 ? more.removed : more.measures
  for (const measure of measures) sum.measures.push(measure)
  if (removed && removed.length > 0) {
    sum.removed ??= []
    for (const measure of removed) sum.removed.push(measure)
  }
}

/** Sorts durations, takes out those removed, and forgets what is nothing. Gives whether anything is left. */
export function settleCell(cell: CellTallies): boolean {
  for (const [indicator, groups] of cell) {
    for (const [group, tally] of groups) {
      settleTally(tally)
      if (isNothing(tally)) groups.delete(group)
    }
    if (groups.size === 0) cell.delete(indicator)
  }
  return cell.size > 0
}

/** `settleCell` for every table of a cube. */
export function settleCube(cube: CubeTallies): void {
  for (const [key, cell] of cube) if (!settleCell(cell)) cube.delete(key)
}

function settleTally(tally: Tally): void {
  for (const [name, count] of Object.entries(tally.beside)) if (count === 0) delete tally.beside[name]
  const { measures, removed } = tally
  measures.sort((a, b) => a - b)
  if (!removed || removed.length === 0) {
    delete tally.removed
    return
  }
  removed.sort((a, b) => a - b)
  let [kept, at] = [0, 0]
  for (const measure of measures) {
    if (removed[at] === measure) at++
    else measures[kept++] = measure
  }
  measures.length = kept
  tally.removed = removed.slice(at)
  if (tally.removed.length === 0) delete tally.removed
}

function isNothing(tally: Tally): boolean {
  return (
    tally.numerator === 0 &&
    tally.denominator === 0 &&
    tally.fromMinimumAge === 0 &&
    tally.measures.length === 0 &&
    tally.removed === undefined &&
    Object.keys(tally.beside).length === 0 &&
    Object.values(tally.bands).every((count) => count === 0)
  )
}
