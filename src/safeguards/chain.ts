/**
 * Clocks that start again at each event of a kind: a review, a visit, a follow-up. Only an event later in
 * (instant, id) order counts, so none satisfies the clock that it started. One known to the day starts
 * its clock no earlier than what it belongs to.
 */
import { compareText } from '#journey/order.ts'
import { type StandingEvent, touches } from '#journey/standing-event.ts'
import { findEarliest, type Pattern } from './pattern.ts'
import type { Moment, Occurrence, Scene } from './safeguard.ts'

/** The first occurrence, and one more for each link that comes after it. */
export function chainFrom<O extends Occurrence>(first: O, links: readonly StandingEvent[]): O[] {
  const chain = [first]
  for (const link of links) {
    if (!touches(link, first.start, null)) continue
    const start = Math.max(link.startAt, first.start)
    if (isLater(start, link.id, first.start, first.trigger.id)) chain.push({ ...first, trigger: link, start })
  }
  return chain
}

/** Whether (instant, id) comes after another. */
export function isLater(instant: number, id: string, otherInstant: number, otherId: string): boolean {
  return instant > otherInstant || (instant === otherInstant && compareText(id, otherId) > 0)
}

/** The first matching event that comes after the one that started the clock. */
export function nextAfter(
  pattern: Pattern,
  { trigger, start }: Occurrence,
  { inCase }: Scene,
): Moment | null {
  const next = findEarliest(
    inCase,
    pattern,
    (event) => event !== trigger && isLater(event.endAt, event.id, start, trigger.id),
  )
  return next && { at: next.endAt, evidence: [next] }
}
