/** How an indicator is declared: what it says, where it comes from, and one pure function that counts. */
import type { Source } from '#safeguards/source.ts'
import type { DimensionId } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'

/** A code of a public dataset in which the same thing is reported. */
export type SdmxCode = {
  readonly dataset: 'TransMonEE' | 'SDG'
  readonly code: string
  /** How surely the code is known; none was checked against the dataset's own codelist. */
  readonly verification: 'seen-in-code' | 'unverified'
  /** Whether it counts the same, or something near it. */
  readonly match: 'same' | 'near'
}

export type Unit = 'per-100000' | 'per-1000' | 'percent' | 'days' | 'hours' | 'level' | 'count'

/** By what a quotient is multiplied to stand in a unit. */
export const per: Readonly<Record<Unit, number>> = {
  'per-100000': 100_000,
  'per-1000': 1_000,
  percent: 100,
  days: 1,
  hours: 1,
  level: 1,
  count: 1,
}

/**
 * How the value follows from what was counted. `rate`: numerator over population. `share`: numerator over
 * denominator. `duration`: the median of the measures. `count`: the numerator. `level`: the policy register.
 */
export type Measure = 'rate' | 'share' | 'duration' | 'count' | 'level'

export type Level = { readonly level: number; readonly year: number; readonly evidence: string | null }

/** A number beside the value: a count, or a share with what it is a share of. */
export type Beside =
  | number
  | null
  | Level
  | { readonly value: number | null; readonly numerator: number; readonly denominator: number | null }
  | {
      readonly value: number | null
      readonly numerator: number
      readonly denominator: number | null
      readonly ageFrom: number
      readonly ageTo: number
    }

/** What one cell of a result adds up to. */
export type Sums = {
  readonly numerator: number
  readonly denominator: number
  readonly fromMinimumAge: number
  readonly beside: Readonly<Record<string, number>>
  readonly measures: readonly number[]
}

export type Indicator = {
  /** Label ids follow: `indicator.<id>` and `indicator.<id>.definition`, unless `words` says otherwise. */
  readonly id: string
  /** Raised when the definition changes; results of different versions are not comparable. */
  readonly version: number
  readonly unit: Unit
  readonly measure: Measure
  readonly direction: 'lower-is-better' | 'higher-is-better' | 'neither'
  /** One of the five core indicators of the manual. */
  readonly core?: true
  readonly sources: readonly [Source, ...Source[]]
  readonly codes?: readonly SdmxCode[]
  readonly dimensions: readonly DimensionId[]
  /** Message ids where they are not the indicator's own: a safeguard's name is a parameter. */
  readonly words?: { readonly name: string; readonly definition: string; readonly safeguard: string }
  /** A second rate counts only from the minimum age of criminal responsibility. */
  readonly alsoFromMinimumAge?: true
  /** Counts into the five bands of months. */
  readonly banded?: true
  readonly count: (facts: FactIndex, asked: Asked) => Iterable<Observation>
  /** What stands beside a cell; by default nothing. */
  readonly beside?: (sums: Sums) => Readonly<Record<string, Beside>>
  /** Measure `level`, and policy levels beside a share. */
  readonly level?: (asked: Asked) => Level | null
}

/** Declares an indicator. */
export function indicator<const I extends Indicator>(declaration: I): I {
  return declaration
}

/** A share in percent with its parts; null of nothing. */
export function shareOf(numerator: number, denominator: number) {
  return { value: denominator === 0 ? null : (100 * numerator) / denominator, numerator, denominator }
}
