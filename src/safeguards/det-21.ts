import { admission, detentionEnds } from './in-detention.ts'
import { days, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Every child admitted has a plan of their own. */
export const individualPlan = safeguard({
  id: 'DET-21',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 27', 'un-rules', 'unverified')],
  startsAt: admission,
  within: days(14, parameter),
  satisfiedBy: event('plan-agreed'),
  lapses: { when: detentionEnds, as: 'dropped' },
})
