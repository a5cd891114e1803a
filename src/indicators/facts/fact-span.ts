import { addMonths } from '#journey/local-time.ts'
import type { Fact } from './fact.ts'

/** From the first to the last instant (milliseconds) at which an indicator may look at a fact; null: without end. */
export type Span = { readonly from: number; readonly to: number | null }

/** A visit counts for a census up to three months later (JJ-8); one more than any clamping takes off. */
const visitMonths = 3
const DAY = 86_400_000

/**
 * The span of a fact. A question with window [from, to) and a census looks only at facts whose span touches what
 * lies between the earliest and the latest of the three.
 */
export function spanOf(fact: Fact): Span {
  switch (fact.kind) {
    case 'spell': {
      const from = Math.min(fact.from, fact.at)
      return { from, to: fact.to === null ? null : Math.max(fact.to, fact.closedAt ?? fact.to, from) }
    }
    case 'visit':
      return { from: fact.at, to: addMonths(fact.at, fact.offset, visitMonths) + 4 * DAY }
    default:
      return { from: fact.at, to: fact.at }
  }
}
