/**
 * The total order of a journey (vocabulary section 3). By effective instant; at the same instant: ends
 * of a spell that began earlier, the start of one's own period (day, month), starts (`apprehended`
 * first), changes, ends, then id. Whether an end closes an earlier spell is known only while folding:
 * `fold.ts` lifts those; everything else is decided here.
 */
import type { StandingEvent } from './standing-event.ts'

const starts = new Set([
  'police-custody-started',
  'admitted',
  'returned',
  'measure-started',
  'placed-in-care',
  'diverted',
  'aftercare-started',
  'role-assigned',
  'legal-aid-assigned',
])

const ends = new Set([
  'released',
  'handed-over',
  'absconded',
  'died',
  'measure-ended',
  'care-ended',
  'reunified',
  'diversion-completed',
  'diversion-failed',
  'aftercare-ended',
  'proceedings-ended',
  'appeal-decided',
  'role-ended',
  'legal-aid-ended',
  'protective-measure-ended',
  'charge-dropped',
  'closed',
])

/** Whether events of this type end something, and so take the late reading of a day in the order. */
export function endsSomething(type: string): boolean {
  return ends.has(type)
}

function rank(event: StandingEvent): number {
  const own = event.type === 'apprehended' ? 1 : starts.has(event.type) ? 2 : ends.has(event.type) ? 4 : 3
  return event.exact || own === 4 ? own + 4 : own
}

/** Compares two ids as plain text. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Sorts events in place by effective instant, rank and id. */
export function sortEvents(events: StandingEvent[]): StandingEvent[] {
  return events.sort((a, b) => a.effective - b.effective || rank(a) - rank(b) || compareText(a.id, b.id))
}
