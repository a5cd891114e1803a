/**
 * An event as a reading uses it: its instants parsed once. An event known only to the day (or month)
 * has two readings: it starts something at the beginning of that day, and satisfies or ends something
 * at the next 00:00, both in its own offset.
 */
import type { JourneyEvent } from './envelope.ts'
import { instantOf } from './instant.ts'
import { startOfDay, startOfMonth, startOfNextDay, startOfNextMonth } from './local-time.ts'
import { END, kindOf, rankWhen } from './order.ts'

export type StandingEvent = {
  readonly event: JourneyEvent
  readonly id: string
  readonly case: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  /** As recorded, in milliseconds: decides whether it has happened by `asOf`. */
  readonly at: number
  readonly offset: number
  /** Known to the minute (or better). */
  readonly exact: boolean
  /** When it starts something. */
  readonly startAt: number
  /** When it satisfies or ends something. */
  readonly endAt: number
  /** Where it stands in the order: `endAt` for what ends something, else `startAt`. */
  readonly effective: number
  /** Where it stands among events of the same effective instant; see `order.ts`. */
  readonly rank: number
  /** Its place in the total order of the journey, from 0. */
  order: number
  /** It ended a spell that began before its own instant, and so goes before the starts of that instant. */
  endsEarlier: boolean
}

/** Parses what a reading needs of an event; throws RangeError when `at` is not an instant. */
export function standingEvent(event: JourneyEvent): StandingEvent {
  const { ms, offsetMinutes } = instantOf(event.at)
  const precision = event.atPrecision
  const exact = precision === undefined || precision === 'minute'
  let startAt = ms
  let endAt = ms
  if (!exact) {
    startAt = precision === 'day' ? startOfDay(ms, offsetMinutes) : startOfMonth(ms, offsetMinutes)
    endAt = precision === 'day' ? startOfNextDay(ms, offsetMinutes) : startOfNextMonth(ms, offsetMinutes)
  }
  const kind = kindOf(event.type)
  const rank = rankWhen(kind.rank, exact)
  return {
    event,
    id: event.id,
    case: event.case,
    type: kind.type,
    data: event.data ?? {},
    at: ms,
    offset: offsetMinutes,
    exact,
    startAt,
    endAt,
    effective: rank === END ? endAt : startAt,
    rank,
    order: 0,
    endsEarlier: false,
  }
}

/** Whether the event falls within [from, to): by its instant, or by any part of its day or month. */
export function touches(event: StandingEvent, from: number, to: number | null): boolean {
  if (event.exact) return event.at >= from && (to === null || event.at < to)
  return event.endAt > from && (to === null || event.startAt < to)
}

/**
 * Whether the event was over before an instant. One known to the day is when its day ends there: whatever
 * its hour was, it came earlier than the next 00:00.
 */
export function isPastBefore(event: StandingEvent, instant: number): boolean {
  return event.exact ? event.at < instant : event.endAt <= instant
}
