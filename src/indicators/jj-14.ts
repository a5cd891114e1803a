import { indicator } from './indicator.ts'
import { policyLevel } from './places.ts'
import { manual } from './sources.ts'

/** How well law and policy provide for a specialised system of justice for children. */
export const specialisedSystem = indicator({
  id: 'JJ-14',
  version: 1,
  unit: 'level',
  measure: 'level',
  direction: 'higher-is-better',
  core: true,
  sources: [manual(14)],
  dimensions: [],
  count: () => [],
  level: (asked) => policyLevel('JJ-14', asked),
})
