/** Which events a rule looks for, as data: types, and the values that their fields must have. */
import { eventsOf } from '#journey/questions.ts'
import type { CaseReading } from '#journey/reading-types.ts'
import { isPastBefore, type StandingEvent } from '#journey/standing-event.ts'

type Fields = readonly (readonly [field: string, allowed: readonly unknown[]])[]

export type Pattern = readonly { readonly type: string; readonly fields: Fields }[]

/** Events of a type whose fields have one of the values given; a field not named may hold anything. */
export function event(type: string, fields: Readonly<Record<string, readonly unknown[]>> = {}): Pattern {
  return [{ type, fields: Object.entries(fields) }]
}

/** Events that match any of the patterns. */
export function anyOf(...patterns: readonly Pattern[]): Pattern {
  return patterns.flat()
}

function fits(data: Readonly<Record<string, unknown>>, fields: Fields): boolean {
  for (const [field, allowed] of fields) if (!allowed.includes(data[field])) return false
  return true
}

/** Whether one event matches. */
export function matches(pattern: Pattern, candidate: StandingEvent): boolean {
  return pattern.some((each) => each.type === candidate.type && fits(candidate.data, each.fields))
}

/** The matching events of a case; in order within each type. */
export function findAll(inCase: CaseReading, pattern: Pattern): readonly StandingEvent[] {
  const [only] = pattern
  if (only && pattern.length === 1 && only.fields.length === 0) return eventsOf(inCase, only.type)
  const found: StandingEvent[] = []
  for (const { type, fields } of pattern) {
    for (const candidate of eventsOf(inCase, type)) if (fits(candidate.data, fields)) found.push(candidate)
  }
  return found
}

/** The matching event that satisfies earliest, of those that `accepts` lets through. */
export function findEarliest(
  inCase: CaseReading,
  pattern: Pattern,
  accepts: (candidate: StandingEvent) => boolean,
): StandingEvent | null {
  let best: StandingEvent | null = null
  for (const { type, fields } of pattern) {
    for (const candidate of eventsOf(inCase, type)) {
      if (best && !comesBefore(candidate, best)) continue
      if (accepts(candidate) && fits(candidate.data, fields)) best = candidate
    }
  }
  return best
}

function comesBefore(a: StandingEvent, b: StandingEvent): boolean {
  return a.endAt < b.endAt || (a.endAt === b.endAt && a.order < b.order)
}

/**
 * Whether an event can satisfy a clock that `trigger` started at `start`: not earlier than it, and not an
 * end that closed an earlier spell at the same instant, before this one started. One known to a day that
 * was over when the clock started is earlier, although its effective instant is the same.
 */
export function followsStart(candidate: StandingEvent, trigger: StandingEvent, start: number): boolean {
  if (isPastBefore(candidate, start)) return false
  return !(candidate.endsEarlier && candidate.endAt === start && candidate.order < trigger.order)
}
