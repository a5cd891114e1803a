/** Charges that must not be brought against a child in some role, and the dropping that undoes them. */
import { isCovered, offencesOf } from '#journey/charges.ts'
import { isRoleActive } from '#journey/roles.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { anyOf, event, findAll, followsStart } from './pattern.ts'
import type { ActRule, Moment, Occurrence, Scene } from './safeguard.ts'

/** Each charge, at first or changed. */
export const charge = anyOf(event('charged'), event('charge-changed'))

/** Each charge while the child has the role, in any case. */
export function chargeWhile(role: string) {
  const roles = new Set([role])
  return {
    pattern: charge,
    when: (charged: StandingEvent, { reading }: Scene) => isRoleActive(reading.roles, roles, charged),
  }
}

/** Breached by a charge with one of the offences (ICCS, by prefix); unknown when it names none. */
export function noChargeOf(offences: readonly string[]): Pick<ActRule, 'judge' | 'resolvedBy'> {
  const forbidden = (charged: StandingEvent) =>
    offencesOf(charged).filter((code) => isCovered(code, offences))
  return {
    judge: ({ trigger }) => {
      if (offencesOf(trigger).length === 0) return { status: 'unknown', missing: ['offences'] }
      return { status: forbidden(trigger).length > 0 ? 'breached' : 'met' }
    },
    resolvedBy: (occurrence, scene) => whenDropped(forbidden(occurrence.trigger), occurrence, scene),
  }
}

/** When all the offences had been dropped; several drops add up, one that names none drops all. */
function whenDropped(
  offences: readonly string[],
  { trigger, start }: Occurrence,
  { inCase }: Scene,
): Moment | null {
  const evidence: StandingEvent[] = []
  let left = offences
  for (const drop of findAll(inCase, event('charge-dropped'))) {
    if (!followsStart(drop, trigger, start)) continue
    const dropped = offencesOf(drop)
    const still = dropped.length === 0 ? [] : left.filter((code) => !isCovered(code, dropped))
    if (still.length === left.length) continue
    evidence.push(drop)
    if (still.length === 0) return { at: drop.endAt, evidence }
    left = still
  }
  return null
}
