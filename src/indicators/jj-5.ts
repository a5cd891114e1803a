import { ofChildren } from './dimensions.ts'
import { besideDurations, countStretches } from './durations.ts'
import { indicator } from './indicator.ts'
import { manual } from './sources.ts'

/** How long children served, of those whose sentenced detention ended in the window. */
export const timeSentenced = indicator({
  id: 'JJ-5',
  version: 1,
  unit: 'days',
  measure: 'duration',
  direction: 'lower-is-better',
  sources: [manual(5)],
  dimensions: ofChildren,
  banded: true,
  count: (facts, asked) => countStretches('sentenced', facts, asked),
  beside: besideDurations,
})
