/** How a return to the United Nations is declared: rows in words, and how each is filled or why it cannot be. Pure. */
import type { Source } from '#safeguards/source.ts'

/** What a row is broken down by; `sex` and `age` as releases have them. */
export type ReturnBreakdown = 'sex' | 'age'

/** Only children in one of these categories of one more dimension: no release has it, so exact copies alone fill it. */
export type Narrowed = {
  readonly dimension: 'offence-2' | 'status' | 'form'
  readonly values: readonly string[]
}

/**
 * What of an indicator fills the row. `rest`: the denominator less the numerator. `rest-share`: that, in percent of
 * the denominator. `value`: the indicator's value, in its unit.
 */
export type FilledPart = 'numerator' | 'denominator' | 'rest' | 'rest-share' | 'value'

export type Fill =
  | {
      readonly indicator: string
      readonly part: FilledPart
      /** Whether it counts the same as the row asks, or something near it: then `returns.note.<note>` says how. */
      readonly match: 'same' | 'near'
      readonly note?: string
      readonly only?: Narrowed
    }
  | { readonly gap: Gap }

/**
 * Why a row stays empty. `adults`: Waymark records children. `other-institution`: staff, budgets, capacity.
 * `not-counted`: it is on record, but no indicator counts it. `not-recorded`: journeys do not hold it.
 */
export const gaps = ['adults', 'other-institution', 'not-counted', 'not-recorded'] as const
export type Gap = (typeof gaps)[number]

export type ReturnRow = {
  /** Words: `returns.row.<id>`. No number of the source's own tables is given: none was verified. */
  readonly id: string
  readonly fill: Fill
  /** Where the row itself is verified apart from its table. */
  readonly source?: Source
}

export type ReturnTable = {
  /** Words: `returns.table.<id>`. */
  readonly id: string
  /** Where it is asked; the verification is of the wording of its rows. */
  readonly source: Source
  readonly by: readonly ReturnBreakdown[]
  readonly rows: readonly ReturnRow[]
}

export type UnReturn = {
  /** Words: `returns.<id>`, `returns.<id>.about`. */
  readonly id: string
  /** Raised when a row or how it is filled changes. */
  readonly version: number
  readonly sources: readonly [Source, ...Source[]]
  readonly tables: readonly ReturnTable[]
}

/** Declares a return. */
export function unReturn<const R extends UnReturn>(declaration: R): R {
  return declaration
}
