import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator } from './indicator.ts'
import { groupFirst, type Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { generalComment24, manual } from './sources.ts'

/** Cases that were diverted, among those diverted or sentenced. */
export const diversion = indicator({
  id: 'JJ-10',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'higher-is-better',
  core: true,
  sources: [manual(10), generalComment24],
  dimensions: ofChildren,
  count: countDiverted,
})

function* countDiverted(facts: FactIndex, asked: Asked): Generator<Observation> {
  const counted = [...facts.of('diversion'), ...facts.of('sentence')].filter(
    (fact) => asked.inWindow(fact.at) && isChild(fact.age) && asked.includes(fact.setting.area),
  )
  for (const outcomes of groupFirst(counted, (fact) => fact.case)) {
    const diverted = outcomes.some((fact) => fact.kind === 'diversion')
    yield { of: outcomes[0]!, denominator: 1, numerator: diverted ? 1 : 0 }
  }
}
