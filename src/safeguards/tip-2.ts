import { chargesAfter, isCharge, type StandingCharge, standingCharges } from '#journey/charges.ts'
import { eventsOf } from '#journey/questions.ts'
import { isRoleActive } from '#journey/roles.ts'
import { isPastBefore, type StandingEvent } from '#journey/standing-event.ts'
import { charge } from './charge-prohibition.ts'
import { findAll } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/**
 * A trafficked child is not punished for what they were compelled to do: a breach when charged while
 * known to be trafficked, and when found to be trafficked while a charge stands in any case.
 */
export const notPunishedForCompelledActs = safeguard({
  id: 'TIP-2',
  stage: 'last-resort',
  sources: [
    source('OHCHR Recommended Principles on Human Trafficking', 'principle 7', 'un-rules', 'unverified'),
    source('CETS 197', 'art 26', 'regional-treaty', 'unverified'),
  ],
  judges: chargedOrRecognised,
  judge: () => ({ status: 'breached' }),
  resolvedBy: whenNothingStands,
})

const trafficked = new Set(['trafficked'])

function chargedOrRecognised(scene: Scene): Occurrence[] {
  const { reading, inCase } = scene
  const charged = findAll(inCase, charge).filter((event) => isRoleActive(reading.roles, trafficked, event))
  const recognised = eventsOf(inCase, 'role-assigned').filter(
    (event) => event.data.role === 'trafficked' && casesCharged(scene, event).length > 0,
  )
  return [...charged, ...recognised].map((trigger) => ({ trigger, start: trigger.startAt }))
}

/** The child's cases in which a charge stands at the trigger. */
function casesCharged({ reading }: Scene, trigger: StandingEvent): string[] {
  const found: string[] = []
  for (const each of reading.cases.values()) {
    if (!each.byType.has('charged') && !each.byType.has('charge-changed')) continue
    const standing = standingCharges(each.events, (event) => comesBy(event, trigger))
    if (standing.length > 0) found.push(each.ref)
  }
  return found
}

/**
 * Whether an event had happened at the trigger. A charge of the same instant as the role is a charge while
 * the role is active: not twice. Beside a charge, one of the same instant in another case stands as well.
 */
function comesBy(event: StandingEvent, trigger: StandingEvent): boolean {
  if (!isCharge(trigger)) return isPastBefore(event, trigger.startAt)
  if (event.case === trigger.case) return event.order <= trigger.order
  return isCharge(event) ? event.startAt <= trigger.startAt : isPastBefore(event, trigger.startAt)
}

/** When no charge stood any more, or the proceedings had ended, in every case where one stood. */
function whenNothingStands({ trigger, start }: Occurrence, scene: Scene): Moment | null {
  const standing = new Map<string, readonly StandingCharge[]>()
  const clear = new Map(casesCharged(scene, trigger).map((ref) => [ref, false]))
  for (const event of scene.reading.events) {
    if (!clear.has(event.case)) continue
    const before = standing.get(event.case) ?? []
    const after = chargesAfter(before, event)
    standing.set(event.case, after)
    const ended = event.type === 'proceedings-ended'
    if (ended ? isPastBefore(event, start) : after === before || comesBy(event, trigger)) continue
    if (isCharge(event)) clear.set(event.case, false)
    else if (ended || after.length === 0) clear.set(event.case, true)
    if ([...clear.values()].every(Boolean)) return { at: event.endAt, evidence: [event] }
  }
  return null
}
