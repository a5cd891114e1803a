/** When a case is open: until it is closed, and again from when it is reopened. */
import { eventsOf } from '#journey/questions.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { event, findEarliest, followsStart } from './pattern.ts'
import type { Moment, Occurrence, Scene } from './safeguard.ts'

/** Whether the case is open when the event happens: the latest closing or reopening before it decides. */
export function isOpenAt(happening: StandingEvent, { inCase }: Scene): boolean {
  let open = true
  let since = -1
  for (const type of ['closed', 'reopened']) {
    for (const change of eventsOf(inCase, type)) {
      if (change.order > happening.order || change.order < since) continue
      since = change.order
      open = type === 'reopened'
    }
  }
  return open
}

/** When the case is closed after a clock has started. */
export function caseCloses({ trigger, start }: Occurrence, { inCase }: Scene): Moment | null {
  const closed = findEarliest(inCase, event('closed'), (each) => followsStart(each, trigger, start))
  return closed && { at: closed.endAt, evidence: [closed] }
}
