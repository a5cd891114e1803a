import { countRole } from './count-roles.ts'
import { ofChildren } from './dimensions.ts'
import { indicator } from './indicator.ts'
import { ecosocVictims } from './sources.ts'

/** Children who came to be known as victims, among all children. */
export const childVictims = indicator({
  id: 'VW-1',
  version: 1,
  unit: 'per-100000',
  measure: 'rate',
  direction: 'neither',
  sources: [ecosocVictims],
  codes: [
    { dataset: 'TransMonEE', code: 'JJ_CHLD_VICTIM_CRIME_RATE', verification: 'seen-in-code', match: 'near' },
  ],
  dimensions: ofChildren,
  count: (facts, asked) => countRole('victim', facts, asked),
})
