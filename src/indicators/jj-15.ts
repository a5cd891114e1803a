import { indicator } from './indicator.ts'
import { policyLevel } from './places.ts'
import { manual } from './sources.ts'

/** How well a national plan provides for preventing children's involvement in crime. */
export const preventionPlan = indicator({
  id: 'JJ-15',
  version: 1,
  unit: 'level',
  measure: 'level',
  direction: 'higher-is-better',
  sources: [manual(15)],
  dimensions: [],
  count: () => [],
  level: (asked) => policyLevel('JJ-15', asked),
})
