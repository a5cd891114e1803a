/** What was asked of others and what came of it: referrals and redress. */
import { eventsOf } from '#journey/questions.ts'
import type { Reading } from '#journey/reading-types.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { dueAfter } from '#safeguards/limit.ts'
import { event, findEarliest, followsStart } from '#safeguards/pattern.ts'
import type { Profile } from '#safeguards/profile.ts'
import { type AppliedLimits, applyProfile } from '#safeguards/profile-limits.ts'
import { referralAnswered } from '#safeguards/srv-2.ts'
import type { RedressFact, ReferralFact } from './fact.ts'
import { type FactScene, headOf } from './head.ts'
import { ageOfPerson } from './person.ts'

const limitsByProfile = new WeakMap<Profile, AppliedLimits>()

function referralLimits(profile: Profile): AppliedLimits {
  const known = limitsByProfile.get(profile) ?? applyProfile(referralAnswered, profile)
  limitsByProfile.set(profile, known)
  return known
}

/** Each referral, with its answer as SRV-2 finds it, whenever that came. */
export function referralFacts(reading: Reading, scene: FactScene, profile: Profile): ReferralFact[] {
  return eventsOf(scene.inCase, 'referred').map((referral) => {
    const urgency = typeof referral.data.urgency === 'string' ? referral.data.urgency : null
    const limit = urgency === null ? undefined : referralLimits(profile).get(urgency)
    return {
      ...headOf(referral, scene),
      kind: 'referral',
      startAt: referral.startAt,
      urgency: limit ? urgency : null,
      dueAt: limit ? dueAfter(referral.startAt, referral.offset, limit.amount) : null,
      answeredAt: answerTo(referral, reading, scene)?.endAt ?? null,
    }
  })
}

/** The answer that names the referral, or one that names none but comes from where it went. */
function answerTo(referral: StandingEvent, reading: Reading, { inCase }: FactScene): StandingEvent | null {
  const names = [referral.id, ...(reading.replaced.get(referral.id) ?? [])]
  return findEarliest(inCase, event('referral-answered'), (each) => {
    const { referral: named, to } = each.data
    const isMeant =
      named === undefined ? (to ?? each.event.agency) === referral.data.to : names.includes(String(named))
    return isMeant && followsStart(each, referral, referral.startAt)
  })
}

/** Each payment of redress, with the earliest claim of its kind in the case. */
export function redressFacts(scene: FactScene): RedressFact[] {
  return eventsOf(scene.inCase, 'redress-paid').map((payment) => {
    const { kind } = payment.data
    const claims = eventsOf(scene.inCase, 'redress-claimed').filter((each) => each.data.kind === kind)
    const first = claims.toSorted((a, b) => a.startAt - b.startAt)[0]
    const claim = first && first.startAt <= payment.endAt ? first : undefined
    const head = headOf(payment, scene)
    return {
      ...head,
      kind: 'redress',
      age: claim ? ageOfPerson(scene.person, claim.at, claim.offset) : head.age,
      redress: String(kind),
      paidAt: payment.endAt,
      claimedAt: claim?.startAt ?? null,
    }
  })
}
