import { instantOf } from '#journey/instant.ts'
import { ofPlaces } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { placesOfDetention, policyLevel } from './places.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

const MONTHS = 12

/** Places of detention that somebody independent inspected in the year before the census. */
export const independentInspection = indicator({
  id: 'JJ-12',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'higher-is-better',
  sources: [manual(12)],
  dimensions: ofPlaces,
  count: countInspected,
  level: (asked) => policyLevel('JJ-12', asked),
})

function* countInspected(_facts: FactIndex, asked: Asked): Generator<Observation> {
  const since = asked.monthsBefore(MONTHS)
  const inspected = new Set<string>()
  for (const { place, at, independent } of asked.registers.inspections) {
    const { ms } = instantOf(at)
    if (independent === 'yes' && since <= ms && ms < asked.census.ms) inspected.add(place)
  }
  for (const { place, ...described } of placesOfDetention(asked)) {
    yield { of: described, denominator: 1, numerator: inspected.has(place.ref) ? 1 : 0 }
  }
}
