import { countHeld } from './count-held.ts'
import { ofChildren } from './dimensions.ts'
import { heldAtCensus, unsentenced } from './held.ts'
import { indicator } from './indicator.ts'
import { generalComment24, manual } from './sources.ts'

/** Children held at the census before any sentence, among all children. */
export const childrenBeforeSentence = indicator({
  id: 'JJ-3',
  version: 1,
  unit: 'per-100000',
  measure: 'rate',
  direction: 'lower-is-better',
  core: true,
  sources: [manual(3), generalComment24],
  codes: [
    {
      dataset: 'TransMonEE',
      code: 'JJ_CHLD_PRE_SENTENCE_DETENTION_RATE',
      verification: 'seen-in-code',
      match: 'near',
    },
  ],
  dimensions: ofChildren,
  alsoFromMinimumAge: true,
  count: (facts, asked) => {
    const held = heldAtCensus(facts, asked)
    return countHeld(
      held.map((spells) => spells.filter(({ spell }) => unsentenced.has(spell.status))),
      asked,
    )
  },
})
