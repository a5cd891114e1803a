import { ageOn, parseDate } from '#journey/age.ts'
import { chargesAfter } from '#journey/charges.ts'
import type { LocalDate } from '#journey/instant.ts'
import { eventsOf } from '#journey/questions.ts'
import { offenderRoles } from '#journey/roles.ts'
import { charge } from './charge-prohibition.ts'
import { parameter, years } from './limit.ts'
import { type Judgement, type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Nobody is charged for an act done below the minimum age; resolved when every charge is dropped. */
export const oldEnoughToBeCharged = safeguard({
  id: 'AGE-3',
  stage: 'custody',
  sources: [
    source('CRC/C/GC/24', 'paras 20-22', 'treaty-body', 'unverified'),
    source('CRC', 'art 40(3)(a)', 'treaty', 'unverified'),
  ],
  judges: { pattern: charge },
  judge: judgeAge,
  resolvedBy: whenNothingStands,
  limit: years(14, parameter),
})

function judgeAge(occurrence: Occurrence, { reading, inCase }: Scene, minimum: number): Judgement {
  const act = earliestAct(occurrence, inCase)
  if (!act) return null
  const age = ageOn(reading.journey.child, act)
  if (age === null) return { status: 'unknown', missing: ['dateOfBirth'] }
  return { status: age >= minimum ? 'met' : 'breached' }
}

/** The earliest date of an act among the offender's roles assigned in the case by then. */
function earliestAct({ trigger, start }: Occurrence, inCase: Scene['inCase']): LocalDate | null {
  let earliest: string | null = null
  for (const assigned of eventsOf(inCase, 'role-assigned')) {
    const { role, actAt } = assigned.data
    if (typeof actAt !== 'string' || !offenderRoles.has(String(role))) continue
    // A charge known only to the day may follow a role assigned within that day.
    const inTime = trigger.exact ? assigned.startAt <= start : assigned.startAt < trigger.endAt
    if (inTime && (earliest === null || actAt < earliest)) earliest = actAt
  }
  return parseDate(earliest)
}

/** When a dropping left no charge standing in the case. */
function whenNothingStands({ trigger, start }: Occurrence, { inCase }: Scene): Moment | null {
  let standing: ReturnType<typeof chargesAfter> = []
  for (const event of inCase.events) {
    const after = chargesAfter(standing, event)
    if (after === standing) continue
    standing = after
    if (event.type !== 'charge-dropped' || standing.length > 0) continue
    if (event.order > trigger.order && event.endAt >= start) return { at: event.endAt, evidence: [event] }
  }
  return null
}
