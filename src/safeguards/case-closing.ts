/** When a case is open: until it is closed, and again from when it is reopened. */
import { eventsOf } from '#journey/questions.ts'
import { event, findEarliest, followsStart } from './pattern.ts'
import type { Moment, Occurrence, Scene } from './safeguard.ts'

/**
 * Whether the case is open at an instant (milliseconds): the latest closing before it, or reopening up to
 * it, decides. A closing of the same instant is an end, and so comes after what happens then.
 */
export function isOpenAt(instant: number, { inCase }: Scene): boolean {
  let closed = -Infinity
  for (const { endAt } of eventsOf(inCase, 'closed')) if (endAt < instant) closed = Math.max(closed, endAt)
  return (
    closed === -Infinity ||
    eventsOf(inCase, 'reopened').some(({ startAt }) => startAt >= closed && startAt <= instant)
  )
}

/** When the case is closed after a clock has started. */
export function caseCloses({ trigger, start }: Occurrence, { inCase }: Scene): Moment | null {
  const closed = findEarliest(inCase, event('closed'), (each) => followsStart(each, trigger, start))
  return closed && { at: closed.endAt, evidence: [closed] }
}
