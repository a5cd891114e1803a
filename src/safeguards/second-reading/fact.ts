/**
 * A literal, slow reading of the contract (vocabulary sections 3 and 4, and the rules), written apart from
 * the product and used only by tests: everything is scanned again for each question, so that each line can
 * be held against the words. It shares no code with what it checks but the types of the record.
 */
import type { Journey, JourneyEvent } from '#journey/envelope.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** One event that counts. */
export type Fact = {
  readonly id: string
  readonly case: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly agency: string | undefined
  readonly place: string | undefined
  readonly at: number
  /** Minutes east of UTC. */
  readonly offset: number
  /** Known only to the day or month. */
  readonly period: boolean
  /** Its effective instants: when it starts something, and when it satisfies or ends something. */
  readonly start: number
  readonly end: number
}

/** What counts of a case: neither a retraction, nor retracted, nor superseded; each with its instants. */
export function factsOf(events: readonly JourneyEvent[]): Fact[] {
  return events
    .filter((event) => event.retracts === undefined && isRecorded(event, events))
    .filter((event) => !events.some((other) => other.supersedes === event.id && isRecorded(other, events)))
    .map(toFact)
}

/** "What it retracts counts as never recorded, that event's own corrections included." */
function isRecorded(event: JourneyEvent, events: readonly JourneyEvent[]): boolean {
  return !events.some((other) => other.retracts === event.id && isRecorded(other, events))
}

/** The ids that an event stands for: its own, and those it replaces, directly or through others. */
export function namesOf(id: string, events: readonly JourneyEvent[]): string[] {
  const event = events.find((each) => each.id === id)
  const replaced = event && isRecorded(event, events) ? event.supersedes : undefined
  return [id, ...(replaced === undefined ? [] : namesOf(replaced, events))]
}

/** The facts of one case that have happened by an instant: `at` decides. */
export function happened(journey: Journey, inCase: string, asOf: number): Fact[] {
  return factsOf(journey.events.filter((event) => event.case === inCase)).filter((fact) => fact.at <= asOf)
}

function toFact(event: JourneyEvent): Fact {
  const at = Date.parse(event.at)
  const offset = offsetMinutes(event.at)
  const local = new Date(at + offset * MINUTE)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()]
  const periods = {
    minute: [at, at],
    day: [Date.UTC(year, month, day), Date.UTC(year, month, day + 1)].map((ms) => ms - offset * MINUTE),
    month: [Date.UTC(year, month), Date.UTC(year, month + 1)].map((ms) => ms - offset * MINUTE),
  }
  const precision = event.atPrecision ?? 'minute'
  const [start = at, end = at] = periods[precision]
  return {
    id: event.id,
    case: event.case,
    type: event.type,
    data: event.data ?? {},
    agency: event.agency,
    place: event.place,
    at,
    offset,
    period: precision !== 'minute',
    start,
    end,
  }
}

function offsetMinutes(at: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(at) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

/** Calendar months later in an offset, clamped to the last day of the month. */
export function addMonths(ms: number, offset: number, months: number): number {
  const local = new Date(ms + offset * MINUTE)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()]
  const timeOfDay = local.getTime() - Date.UTC(year, month, day)
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return Date.UTC(year, month + months, Math.min(day, lastDay)) + timeOfDay - offset * MINUTE
}

/** The least of some instants; null when there is none. */
export function earliest(instants: readonly number[]): number | null {
  return instants.length > 0 ? Math.min(...instants) : null
}

/** Whether an event happens within [from, to), or, known to the day, its day touches that. */
export function isWithin(fact: Fact, from: number, to: number): boolean {
  return fact.period ? fact.start < to && fact.end > from : fact.start >= from && fact.start < to
}

/** "Not earlier than the trigger": a day that is over by then is earlier, although its 00:00 is the same. */
export function isNotEarlier(fact: Fact, instant: number): boolean {
  return fact.period ? fact.end > instant : fact.end >= instant
}
