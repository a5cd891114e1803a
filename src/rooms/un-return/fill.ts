/** One number of a return, or why it is not there. Pure. */
import type { FilledPart, Gap } from './returns/declaration.ts'

/**
 * `filled`; `hidden`: the release hides it to protect children; `not-released`: no release in force has it for this
 * year; `not-counted-here`: the figure has nothing to be worked out from; or the row's own gap.
 */
export type FilledCell = {
  readonly state: 'filled' | 'hidden' | 'not-released' | 'nothing' | Gap
  readonly value: number | null
}

/** What of a row is asked for: the whole, or one category of one breakdown. */
export type CellAsked = { readonly by: 'total' | 'sex' | 'age'; readonly category: string }

/** The columns of a table in their order: the whole, then the categories of each breakdown, as releases have them. */
export function columnsOf(by: readonly ('sex' | 'age')[]): CellAsked[] {
  const categories = {
    sex: ['female', 'male', 'unknown'],
    age: ['0-13', '14-15', '16-17', 'unknown'],
  } as const
  return [
    { by: 'total', category: '' },
    ...by.flatMap((dimension) => categories[dimension].map((category) => ({ by: dimension, category }))),
  ]
}

export type Parts = {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

/** The part of a figure that the row asks for; null where what it needs is not there. */
export function partOf(part: FilledPart, { numerator, denominator, value }: Parts): number | null {
  switch (part) {
    case 'numerator':
      return numerator
    case 'denominator':
      return denominator
    case 'value':
      return value
    case 'rest':
      return numerator === null || denominator === null ? null : denominator - numerator
    case 'rest-share':
      return numerator === null || denominator === null || denominator === 0
        ? null
        : (100 * (denominator - numerator)) / denominator
  }
}
