import { ofPlaces } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { placesOfDetention, policyLevel } from './places.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

/** Places of detention where children can complain by a procedure. */
export const complaintsProcedure = indicator({
  id: 'JJ-13',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'higher-is-better',
  sources: [manual(13)],
  dimensions: ofPlaces,
  count: countProcedures,
  beside: ({ beside }) => ({ unknown: beside.unknown ?? 0 }),
  level: (asked) => policyLevel('JJ-13', asked),
})

function* countProcedures(_facts: FactIndex, asked: Asked): Generator<Observation> {
  for (const { place, ...described } of placesOfDetention(asked)) {
    const { complaintsProcedure: has } = place
    yield {
      of: described,
      denominator: 1,
      numerator: has === 'yes' ? 1 : 0,
      ...(has === undefined && { beside: oneUnknown }),
    }
  }
}

const oneUnknown = { unknown: 1 }
