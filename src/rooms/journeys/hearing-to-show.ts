import { nextHearing, type ScheduledHearing } from '#journey/hearings.ts'
import { parseInstant } from '#journey/instant.ts'
import { DAY, startOfDay, startOfNextDay } from '#journey/local-time.ts'
import type { CaseReading } from '#journey/reading-types.ts'

/**
 * The hearing that lists show: the earliest of today that nobody has recorded as held or put off, whether its hour has
 * passed or not, else the next. Its day is that of the place where it is held.
 */
export function hearingToShow(kase: CaseReading, asOf: number): ScheduledHearing | null {
  let hearing = nextHearing(kase.byType, asOf - DAY)
  while (hearing && endOfDay(hearing) <= asOf) hearing = nextHearing(kase.byType, hearing.at)
  return hearing
}

/** When the hearing shown gives way to the next one, if time alone does it; null where it lies ahead or there is none. */
export function hearingGivesWayAt(kase: CaseReading, asOf: number): number | null {
  const hearing = hearingToShow(kase, asOf)
  return hearing && startOfDay(hearing.at, offsetOf(hearing)) <= asOf ? endOfDay(hearing) : null
}

const endOfDay = (hearing: ScheduledHearing) => startOfNextDay(hearing.at, offsetOf(hearing))

function offsetOf({ event }: ScheduledHearing): number {
  return parseInstant(String(event.data.scheduledFor))?.offsetMinutes ?? event.offset
}
