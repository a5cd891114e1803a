import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator } from './indicator.ts'
import { groupFirst, type Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

/** Children sentenced to custody, among all who were sentenced. */
export const custodialSentences = indicator({
  id: 'JJ-9',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'lower-is-better',
  core: true,
  sources: [manual(9)],
  codes: [
    {
      dataset: 'TransMonEE',
      code: 'JJ_CHLD_CUSTODIAL_SENTENCE_PROP',
      verification: 'seen-in-code',
      match: 'near',
    },
  ],
  dimensions: ofChildren,
  count: countSentenced,
})

function* countSentenced(facts: FactIndex, asked: Asked): Generator<Observation> {
  const counted = facts
    .of('sentence')
    .filter((fact) => asked.inWindow(fact.at) && isChild(fact.age) && asked.includes(fact.setting.area))
  for (const sentences of groupFirst(counted, (fact) => fact.person.ref)) {
    const custodial = sentences.some((fact) => fact.sanction === 'custodial')
    yield { of: sentences[0]!, denominator: 1, numerator: custodial ? 1 : 0 }
  }
}
