import { HOUR } from '#journey/local-time.ts'
import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator, shareOf } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { caseManagement } from './sources.ts'

/** How long until a referral is answered, and how many are answered as fast as they are urgent. */
export const referralResponse = indicator({
  id: 'REF-T',
  version: 1,
  unit: 'hours',
  measure: 'duration',
  direction: 'lower-is-better',
  sources: [caseManagement],
  dimensions: ofChildren,
  count: countReferrals,
  beside: ({ beside }) => ({
    inTime: shareOf(beside.inTime ?? 0, beside.withUrgency ?? 0),
    unanswered: beside.unanswered ?? 0,
    withoutUrgency: beside.withoutUrgency ?? 0,
  }),
})

function* countReferrals(facts: FactIndex, asked: Asked): Generator<Observation> {
  for (const fact of facts.of('referral')) {
    if (!asked.inWindow(fact.at) || !isChild(fact.age) || !asked.includes(fact.setting.area)) continue
    const { answeredAt, dueAt } = fact
    const urgent = dueAt !== null
    if (answeredAt === null) {
      yield { of: fact, beside: { unanswered: 1, withoutUrgency: urgent ? 0 : 1 } }
      continue
    }
    yield {
      of: fact,
      numerator: 1,
      measure: (answeredAt - fact.startAt) / HOUR,
      beside: urgent ? { withUrgency: 1, inTime: answeredAt <= dueAt ? 1 : 0 } : { withoutUrgency: 1 },
    }
  }
}
