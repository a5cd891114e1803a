import { countRole } from './count-roles.ts'
import { ofChildren } from './dimensions.ts'
import { indicator } from './indicator.ts'
import { ecosocVictims } from './sources.ts'

/** Children who came to be known as witnesses, among all children. */
export const childWitnesses = indicator({
  id: 'VW-2',
  version: 1,
  unit: 'per-100000',
  measure: 'rate',
  direction: 'neither',
  sources: [ecosocVictims],
  codes: [
    {
      dataset: 'TransMonEE',
      code: 'JJ_CHLD_WITNESS_CRIME_RATE',
      verification: 'seen-in-code',
      match: 'near',
    },
  ],
  dimensions: ofChildren,
  count: (facts, asked) => countRole('witness', facts, asked),
})
