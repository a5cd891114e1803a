import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { heldAtCensus } from './held.ts'
import { indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

const MONTHS = 3

/** Children in detention whom a parent, the family or a guardian visited in the three months before the census. */
export const familyContact = indicator({
  id: 'JJ-8',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'higher-is-better',
  sources: [manual(8)],
  dimensions: ofChildren,
  count: countVisited,
})

function* countVisited(facts: FactIndex, asked: Asked): Generator<Observation> {
  const since = asked.monthsBefore(MONTHS)
  const visited = new Set<string>()
  for (const { at, person } of facts.of('visit')) {
    if (since <= at && at < asked.census.ms) visited.add(person.ref)
  }
  for (const [first] of heldAtCensus(facts, asked)) {
    const { described } = first!
    yield { of: described, denominator: 1, numerator: visited.has(described.person!.ref) ? 1 : 0 }
  }
}
