/**
 * What is kept counted, as it is added up: by area and breakdown, then by indicator and version, then by categories.
 * Everything indicators count adds up over children, durations as lists of numbers. Sums are arrays, because millions
 * of them are made, written and read.
 */
import { monthBands } from '../month-bands.ts'
import type { Observation } from '../observation.ts'
import { emptyTally, type Tally } from '../tally.ts'

/**
 * Numerator, denominator, from the minimum age; then, where there is any: beside, bands, durations. Last, and never
 * kept, durations that were taken away and are not found among the others yet.
 */
export type Sum = [
  numerator: number,
  denominator: number,
  fromMinimumAge: number,
  beside?: Record<string, number>,
  bands?: number[],
  durations?: number[],
  removed?: number[],
]

/** By categories: the values of the breakdown's dimensions with newlines between them. */
export type GroupSums = Map<string, Sum>
/** By `indicator@version`. */
export type CellSums = Map<string, GroupSums>
/** By `cellKey`. */
export type CubeSums = Map<string, CellSums>

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

/** Adds one observation, as `addTo` does. */
export function addObservation(groups: GroupSums, group: string, observation: Observation): void {
  const known = groups.get(group)
  const sum: Sum = known ?? [0, 0, 0]
  if (!known) groups.set(group, sum)
  const { numerator, denominator, fromMinimumAge, beside, measure, band } = observation
  sum[0] += numerator ?? 0
  sum[1] += denominator ?? 0
  sum[2] += fromMinimumAge ?? 0
  if (beside) addBeside(sum, beside, 1)
  if (measure !== undefined) durationsOf(sum).push(measure)
  if (band) bandsOf(sum)[monthBands.indexOf(band)]!++
}

/** A sum as declarations read it. */
export function tallyOf(sum: Sum): Tally {
  const tally = emptyTally()
  tally.numerator = sum[0]
  tally.denominator = sum[1]
  tally.fromMinimumAge = sum[2]
  Object.assign(tally.beside, sum[3])
  for (const [i, band] of monthBands.entries()) tally.bands[band] = sum[4]?.[i] ?? 0
  return sum[5] ? { ...tally, measures: sum[5] } : tally
}

/** Adds every sum of one table to another, or takes it away. */
export function addCell(into: CellSums, more: CellSums, sign: 1 | -1 = 1): void {
  for (const [indicator, groups] of more) {
    const kept = under(into, indicator)
    for (const [group, added] of groups) {
      const known = kept.get(group)
      const sum: Sum = known ?? [0, 0, 0]
      if (!known) kept.set(group, sum)
      addSum(sum, added, sign)
    }
  }
}

/** Adds a whole part to a cube, or takes it away. */
export function addCube(into: CubeSums, more: CubeSums, sign: 1 | -1 = 1): void {
  for (const [key, cell] of more) addCell(under(into, key), cell, sign)
}

function addSum(sum: Sum, more: Sum, sign: 1 | -1): void {
  sum[0] += sign * more[0]
  sum[1] += sign * more[1]
  sum[2] += sign * more[2]
  if (more[3]) addBeside(sum, more[3], sign)
  if (more[4]) {
    const bands = bandsOf(sum)
    for (let i = 0; i < bands.length; i++) bands[i]! += sign * more[4][i]!
  }
  const [added, removed] = sign === 1 ? [more[5], more[6]] : [more[6], more[5]]
  if (added) for (const duration of added) durationsOf(sum).push(duration)
  if (removed && removed.length > 0) {
    durationsOf(sum)
    sum[6] ??= []
    for (const duration of removed) sum[6].push(duration)
  }
}

function addBeside(sum: Sum, beside: Readonly<Record<string, number>>, sign: 1 | -1): void {
  sum[3] ??= {}
  for (const name in beside) sum[3][name] = (sum[3][name] ?? 0) + sign * beside[name]!
}

function bandsOf(sum: Sum): number[] {
  sum[3] ??= {}
  sum[4] ??= monthBands.map(() => 0)
  return sum[4]
}

function durationsOf(sum: Sum): number[] {
  bandsOf(sum)
  sum[5] ??= []
  return sum[5]
}

/** Sorts durations, takes out those removed, and forgets what is nothing. Gives whether anything is left. */
export function settleCell(cell: CellSums): boolean {
  for (const [indicator, groups] of cell) {
    for (const [group, sum] of groups) if (!settle(sum)) groups.delete(group)
    if (groups.size === 0) cell.delete(indicator)
  }
  return cell.size > 0
}

/** `settleCell` for every table of a cube. */
export function settleCube(cube: CubeSums): void {
  for (const [key, cell] of cube) if (!settleCell(cell)) cube.delete(key)
}

/** Brings a sum into the one form that its counts have; false: it is nothing. */
function settle(sum: Sum): boolean {
  if (sum[5]) settleDurations(sum)
  const named = sum[3] && settleBeside(sum)
  const banded = sum[4]?.some((count) => count !== 0) ?? false
  const lasting = (sum[5]?.length ?? 0) > 0 || (sum[6]?.length ?? 0) > 0
  if (!banded && !lasting) sum.length = named ? 4 : 3
  else if (sum[6]?.length === 0) sum.length = 6
  return sum[0] !== 0 || sum[1] !== 0 || sum[2] !== 0 || sum.length > 3
}

/** Leaves out what came to nothing, in the order of names; false where nothing is left. */
function settleBeside(sum: Sum): boolean {
  const names = Object.keys(sum[3]!).filter((name) => sum[3]![name] !== 0)
  if (names.length > 1) names.sort()
  const settled: Record<string, number> = {}
  for (const name of names) settled[name] = sum[3]![name]!
  sum[3] = settled
  return names.length > 0
}

function settleDurations(sum: Sum): void {
  const durations = sum[5]!
  durations.sort((a, b) => a - b)
  const removed = sum[6]
  if (!removed) return
  removed.sort((a, b) => a - b)
  let [kept, at] = [0, 0]
  for (const duration of durations) {
    if (removed[at] === duration) at++
    else durations[kept++] = duration
  }
  durations.length = kept
  sum[6] = removed.slice(at)
}
