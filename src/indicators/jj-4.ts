import { ofChildren } from './dimensions.ts'
import { besideDurations, countStretches } from './durations.ts'
import { indicator } from './indicator.ts'
import { generalComment24, manual } from './sources.ts'

/** How long children were held before a sentence, of those whose time ended in the window. */
export const timeBeforeSentence = indicator({
  id: 'JJ-4',
  version: 1,
  unit: 'days',
  measure: 'duration',
  direction: 'lower-is-better',
  sources: [manual(4), generalComment24],
  dimensions: ofChildren,
  banded: true,
  count: (facts, asked) => countStretches('pre-sentence', facts, asked),
  beside: besideDurations,
})
