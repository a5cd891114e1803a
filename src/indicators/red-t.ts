import { DAY } from '#journey/local-time.ts'
import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { ecosocGuidelines } from './sources.ts'

/** How long from the first claim of a kind of redress until a payment of it. */
export const timeToRedress = indicator({
  id: 'RED-T',
  version: 1,
  unit: 'days',
  measure: 'duration',
  direction: 'lower-is-better',
  sources: [ecosocGuidelines],
  dimensions: ofChildren,
  count: countPayments,
  beside: ({ beside }) => ({ withoutClaim: beside.withoutClaim ?? 0 }),
})

function* countPayments(facts: FactIndex, asked: Asked): Generator<Observation> {
  for (const fact of facts.of('redress')) {
    if (!asked.inWindow(fact.at) || !isChild(fact.age) || !asked.includes(fact.setting.area)) continue
    if (fact.claimedAt === null) yield { of: fact, beside: noClaim }
    else yield { of: fact, numerator: 1, measure: (fact.paidAt - fact.claimedAt) / DAY }
  }
}

const noClaim = { withoutClaim: 1 }
