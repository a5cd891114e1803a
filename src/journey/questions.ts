/** What can be asked of a reading. */
import { ageOn } from './age.ts'
import { localDate } from './local-time.ts'
import type { CaseReading, Reading } from './reading-types.ts'
import { isRoleActive, offenderRoles, type RoleInterval } from './roles.ts'
import { holds, type Run, type Spell } from './spells.ts'
import { type StandingEvent, touches } from './standing-event.ts'

/** The detention spells of any case that hold the instant (milliseconds). */
export function detainedAt(reading: Reading, ms: number): Spell[] {
  return [...reading.cases.values()].flatMap((each) => each.detention.filter((spell) => holds(spell, ms)))
}

/** The roles active at the instant (milliseconds), in any case. */
export function rolesAt(reading: Reading, ms: number): RoleInterval[] {
  return reading.roles.filter((interval) => holds(interval, ms))
}

/** Whole years at an instant (milliseconds) on the local date of an offset (minutes); null: not known. */
export function ageAt(reading: Reading, ms: number, offsetMinutes: number): number | null {
  return ageOn(reading.journey.child, localDate(ms, offsetMinutes))
}

/** The events of a type in a case, in order. */
export function eventsOf(inCase: CaseReading, type: string): readonly StandingEvent[] {
  return inCase.byType.get(type) ?? noEvents
}
const noEvents: readonly StandingEvent[] = []

/** The detention run of the case that an event falls in; known to the day: the last that its day touches. */
export function runAround(inCase: CaseReading, event: StandingEvent): Run | undefined {
  return inCase.runs.findLast((run) => touches(event, run.from, run.to))
}

const conflictGrounds: ReadonlySet<unknown> = new Set(['offence', 'flagrante', 'warrant', 'status-offence'])

/**
 * Whether the child is in conflict with the law when an event of the case happens: an offender's role is
 * active in any case, or the child was apprehended in this case on a ground of that kind.
 */
export function isInConflict(reading: Reading, inCase: CaseReading, event: StandingEvent): boolean {
  return (
    isRoleActive(reading.roles, offenderRoles, event) ||
    eventsOf(inCase, 'apprehended').some(
      (arrest) =>
        conflictGrounds.has(arrest.data.ground) &&
        (event.exact ? arrest.startAt <= event.at : arrest.startAt < event.endAt),
    )
  )
}
