/**
 * Clocks that start again at each event of a kind: a review, a visit, a follow-up. Only an event later in
 * (instant, id) order counts, so none satisfies the clock that it started. One known to the day starts
 * its clock no earlier than what it belongs to.
 */
import { compareText } from '#journey/order.ts'
import { isPastBefore, type StandingEvent } from '#journey/standing-event.ts'
import { findEarliest, matches, type Pattern } from './pattern.ts'
import type { Moment, Occurrence, Scene } from './safeguard.ts'

/** The first occurrence, and one more for each link that comes after it. */
export function chainFrom<O extends Occurrence>(first: O, links: readonly StandingEvent[]): O[] {
  const chain = [first]
  for (const link of links) {
    if (!comesAfter(link, first.trigger, first.start)) continue
    chain.push({ ...first, trigger: link, start: Math.max(link.startAt, first.start) })
  }
  return chain
}

/** Whether a link comes after what began at `start` (by default when its event starts something). */
export function comesAfter(link: StandingEvent, began: StandingEvent, start = began.startAt): boolean {
  return !isPastBefore(link, start) && isLater(link.endAt, link.id, start, began.id)
}

/** Whether (instant, id) comes after another. */
function isLater(instant: number, id: string, otherInstant: number, otherId: string): boolean {
  return instant > otherInstant || (instant === otherInstant && compareText(id, otherId) > 0)
}

/**
 * The first matching event that comes after the one that started the clock. Of two links of one chain only
 * one comes after the other, also where one of them is known to the day: they never satisfy each other.
 */
export function nextAfter(
  pattern: Pattern,
  { trigger, start }: Occurrence,
  { inCase }: Scene,
  accepts: (event: StandingEvent) => boolean = () => true,
): Moment | null {
  const isLink = matches(pattern, trigger)
  const next = findEarliest(
    inCase,
    pattern,
    (event) =>
      event !== trigger &&
      accepts(event) &&
      comesAfter(event, trigger, start) &&
      (!isLink || isLater(event.startAt, event.id, trigger.startAt, trigger.id)),
  )
  return next && { at: next.endAt, evidence: [next] }
}
