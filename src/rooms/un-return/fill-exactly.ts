/** Fills a working copy from exact counts: for those inside who may read them, and never to be sent. Pure. */
import type { Cell, GroupCell, IndicatorResult } from '#indicators/result.ts'
import { type CellAsked, type FilledCell, type Parts, partOf } from './fill.ts'
import type { Fill, Narrowed } from './returns/declaration.ts'

/** Results of one window by one breakdown: the dimension ids with commas, in the order asked. */
export type ResultsBy = ReadonlyMap<string, readonly IndicatorResult[]>

/** The breakdowns that a return needs counted: every one of them alone, and each with what rows narrow to. */
export const breakdownsNeeded: readonly (readonly string[])[] = [
  [],
  ['sex'],
  ['age'],
  ...['offence-2', 'status', 'form'].flatMap((dimension) => [
    [dimension],
    [dimension, 'sex'],
    [dimension, 'age'],
  ]),
]

/** Categories of releases are coarser. */
const finer: Readonly<Record<string, readonly string[]>> = {
  '0-13': ['0-9', '10-11', '12-13'],
  unknown: ['unknown', 'other'],
}

/** The exact cell, with the version of the indicator that counted it. */
export function fillExactly(
  fill: Fill,
  asked: CellAsked,
  results: ResultsBy,
): FilledCell & { readonly version: number | null } {
  if ('gap' in fill) return { state: fill.gap, value: null, version: null }
  const by = [...(fill.only ? [fill.only.dimension] : []), ...(asked.by === 'total' ? [] : [asked.by])]
  const result = results.get(by.join(','))?.find(({ indicator }) => indicator === fill.indicator)
  if (result === undefined) return { state: 'nothing', value: null, version: null }
  const { version } = result
  const cell = by.length === 0 ? result : undefined
  // A dimension that does not apply to the indicator leaves no groups.
  const groups = result.groups?.filter((group) => isIn(group, asked, fill.only)) ?? []
  if (cell === undefined && result.groups === undefined) return { state: 'nothing', value: null, version }
  const value = partOf(fill.part, cell ? partsOf(cell) : addUp(groups))
  return { state: value === null ? 'nothing' : 'filled', value, version }
}

function isIn(
  { by }: GroupCell,
  { by: dimension, category }: CellAsked,
  only: Narrowed | undefined,
): boolean {
  if (only && !only.values.some((value) => by[only.dimension]?.split('+').includes(value))) return false
  if (dimension === 'total') return true
  return (finer[category] ?? [category]).includes(by[dimension] ?? '')
}

function partsOf({ numerator, denominator, value }: Cell): Parts {
  return { numerator, denominator, value }
}

/** Counts of several groups add up; a value does only where there is one group. */
function addUp(groups: readonly GroupCell[]): Parts {
  const sum = (part: 'numerator' | 'denominator') =>
    groups.some((group) => group[part] === null)
      ? null
      : groups.reduce((total, group) => total + (group[part] ?? 0), 0)
  return {
    numerator: sum('numerator'),
    denominator: sum('denominator'),
    value: groups.length === 1 ? (groups[0]?.value ?? null) : null,
  }
}
