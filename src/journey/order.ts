/**
 * The total order of a journey (vocabulary section 3). By effective instant; at the same instant: ends
 * of a spell that began earlier, the start of one's own period (day, month), starts (`apprehended`
 * first), changes, ends, then id. Whether an end closes an earlier spell is known only while folding:
 * `fold.ts` lifts those; everything else is decided here.
 *
 * An event either starts something or satisfies or ends something: section 3 knows no third kind. What
 * it does not call a change or an end (a report, a visit, a charge) therefore stands with the starts.
 */
import { eventTypes } from './events/catalogue.ts'
import type { StandingEvent } from './standing-event.ts'

const apprehended = ['apprehended']

/** What section 3 says changes the status of detention or replaces the charges. */
const changes = ['detention-ordered', 'sentenced', 'charge-changed']

const ends = [
  ...['released', 'handed-over', 'absconded', 'died', 'measure-ended', 'care-ended', 'reunified'],
  ...['diversion-completed', 'diversion-failed', 'aftercare-ended', 'proceedings-ended', 'appeal-decided'],
  ...['role-ended', 'legal-aid-ended', 'protective-measure-ended', 'charge-dropped', 'closed'],
]

const START = 2
/** The rank of what ends something; it takes the late reading of a day in the order. */
export const END = 7
const ranks = new Map(
  (
    [
      [apprehended, 1],
      [changes, 3],
      [ends, END],
    ] as const
  ).flatMap(([types, rank]) => types.map((type) => [type, rank] as const)),
)

/** What a type is called and where it stands. The declared name is one text for all: comparing it is quick. */
type Kind = { readonly type: string; readonly rank: number }
const kinds = new Map<string, Kind>(
  [...eventTypes.keys()].map((type) => [type, { type, rank: ranks.get(type) ?? START }]),
)

/** The declared name and the rank of a type; one that is not declared stands with the starts. */
export function kindOf(type: string): Kind {
  return kinds.get(type) ?? { type, rank: START }
}

/** Where an event of a rank stands among those of one instant; `exact`: known to the minute. */
export function rankWhen(rank: number, exact: boolean): number {
  return exact && rank !== END ? rank + 3 : rank
}

/** Compares two ids as plain text. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Sorts events in place by effective instant, rank and id; most come in that order already. */
export function sortEvents(events: StandingEvent[]): void {
  for (let i = 1; i < events.length; i++) {
    if (compareEvents(events[i - 1]!, events[i]!) <= 0) continue
    events.sort(compareEvents)
    return
  }
}

function compareEvents(a: StandingEvent, b: StandingEvent): number {
  return a.effective - b.effective || a.rank - b.rank || compareText(a.id, b.id)
}
