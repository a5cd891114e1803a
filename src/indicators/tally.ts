/** Adding observations up: the total and the cells of a breakdown in one pass. */
import type { Sums } from './indicator.ts'
import type { MonthBand } from './month-bands.ts'
import type { Observation } from './observation.ts'

export type Tally = {
  numerator: number
  denominator: number
  fromMinimumAge: number
  readonly beside: Record<string, number>
  readonly measures: number[]
  readonly bands: Record<MonthBand, number>
}

/** Nothing counted yet. */
export function emptyTally(): Tally {
  const bands: Record<MonthBand, number> = { 'under-1': 0, '1-3': 0, '3-6': 0, '6-12': 0, '12-and-more': 0 }
  return { numerator: 0, denominator: 0, fromMinimumAge: 0, beside: {}, measures: [], bands }
}

/** Adds one observation. */
export function addTo(tally: Tally, observation: Observation): void {
  tally.numerator += observation.numerator ?? 0
  tally.denominator += observation.denominator ?? 0
  tally.fromMinimumAge += observation.fromMinimumAge ?? 0
  if (observation.beside) {
    for (const [name, count] of Object.entries(observation.beside)) {
      tally.beside[name] = (tally.beside[name] ?? 0) + count
    }
  }
  if (observation.measure !== undefined) tally.measures.push(observation.measure)
  if (observation.band) tally.bands[observation.band]++
}

/** A tally as declarations read it. */
export function sumsOf({ bands: _bands, ...sums }: Tally): Sums {
  return sums
}
