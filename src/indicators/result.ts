/** What counting gives: stable JSON, the numerator and the denominator always beside the value. */
import type { Beside, Unit } from './indicator.ts'
import type { MonthBand } from './month-bands.ts'

/**
 * Why a value is a number or null. `known`: it is a number (zero is a number). `no-denominator`: the denominator is
 * 0, or the population register has no row. `nothing-measured`: a duration of nobody. `not-recorded`: the
 * policy register says nothing. Whoever publishes adds `suppressed`, which counting itself never gives.
 */
export type CellState = 'known' | 'no-denominator' | 'nothing-measured' | 'not-recorded' | 'suppressed'

export type Cell = {
  readonly state: CellState
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly beside: Readonly<Record<string, Beside>>
  readonly bands?: Readonly<Record<MonthBand, number>>
}

export type GroupCell = Cell & { readonly by: Readonly<Record<string, string>> }

/** Where the denominator came from. */
export type PopulationOrigin = {
  readonly area: string
  readonly year: number
  readonly ageFrom: number
  readonly ageTo: number
  readonly source: string | null
}

/** What a reader must know of a figure; worded at the edge by `note.<code>`. */
export type Note =
  | { readonly code: 'population-missing'; readonly area: string | null; readonly year: number }
  | { readonly code: 'population-of-earlier-year'; readonly year: number }
  | { readonly code: 'population-added-up' }
  | { readonly code: 'population-not-divided'; readonly dimension: string }
  | { readonly code: 'dimension-not-applicable'; readonly dimension: string }
  | { readonly code: 'level-missing'; readonly year: number }

export type IndicatorResult = {
  readonly indicator: string
  readonly version: number
  readonly unit: Unit
  readonly state: CellState
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly beside: Readonly<Record<string, Beside>>
  readonly bands?: Readonly<Record<MonthBand, number>>
  /** Only where a breakdown was asked for that applies. They add up to the total. */
  readonly groups?: readonly GroupCell[]
  readonly window: { readonly from: string; readonly to: string }
  readonly census: string
  /** The area asked for; null: everything on record. */
  readonly area: string | null
  readonly population: PopulationOrigin | null
  readonly notes: readonly Note[]
}
