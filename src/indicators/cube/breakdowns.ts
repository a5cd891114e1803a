import type { DimensionId } from '../dimensions.ts'

/**
 * The breakdowns that are kept counted, each for every indicator that it applies to. The order of ids within one is
 * the order of the question. Asked in another order, or anything else, a question is answered from facts.
 */
export const declaredBreakdowns: readonly (readonly DimensionId[])[] = [
  [],
  ['sex'],
  ['age'],
  ['sex', 'age'],
  ['region'],
  ['district'],
  ['region', 'sex'],
  ['region', 'age'],
  ['offence'],
  ['offence-2'],
  ['form'],
  ['nationality'],
  ['disability'],
  ['displacement'],
  ['context'],
  ['place-kind'],
  ['status'],
  ['agency'],
]

const ofRegions: ReadonlySet<string> = new Set(['region'])
const ofPlaces: ReadonlySet<string> = new Set(['region', 'district'])

/** The breakdowns that are kept within an area of a level: a region is not broken down by regions. */
export function breakdownsWithin(level: 'country' | 'region' | 'district') {
  const left = { country: null, region: ofRegions, district: ofPlaces }[level]
  return declaredBreakdowns.filter((ids) => !left || !ids.some((id) => left.has(id)))
}

/** How a breakdown is named where cubes are kept. */
export function breakdownKey(ids: readonly string[]): string {
  return ids.join(',')
}
