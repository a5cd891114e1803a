import { ofChildren } from './dimensions.ts'
import { heldAtCensus, unsentenced } from './held.ts'
import { indicator } from './indicator.ts'
import { sdgUnsentenced } from './sources.ts'

/** Children held before any sentence, among all children in detention. */
export const unsentencedShare = indicator({
  id: 'UNS-1',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'lower-is-better',
  sources: [sdgUnsentenced],
  codes: [
    { dataset: 'SDG', code: 'VC_PRS_UNSNT', verification: 'seen-in-code', match: 'near' },
    { dataset: 'TransMonEE', code: 'JJ_VC_PRS_UNSNT', verification: 'seen-in-code', match: 'near' },
  ],
  dimensions: ofChildren,
  count: (facts, asked) =>
    heldAtCensus(facts, asked).map((spells) => ({
      of: spells[0]!.described,
      denominator: 1,
      numerator: spells.some(({ spell }) => unsentenced.has(spell.status)) ? 1 : 0,
    })),
})
