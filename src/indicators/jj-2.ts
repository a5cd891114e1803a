import { countHeld } from './count-held.ts'
import { ofChildren } from './dimensions.ts'
import { heldAtCensus } from './held.ts'
import { indicator } from './indicator.ts'
import { generalComment24, manual } from './sources.ts'

/** Children in detention at the census, among all children. */
export const childrenInDetention = indicator({
  id: 'JJ-2',
  version: 1,
  unit: 'per-100000',
  measure: 'rate',
  direction: 'lower-is-better',
  core: true,
  sources: [manual(2), generalComment24],
  codes: [
    { dataset: 'TransMonEE', code: 'JJ_CHLD_DETENTION_RATE', verification: 'seen-in-code', match: 'near' },
  ],
  dimensions: ofChildren,
  alsoFromMinimumAge: true,
  count: (facts, asked) => countHeld(heldAtCensus(facts, asked), asked),
})
