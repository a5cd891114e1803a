import { admission, detentionEnds } from './in-detention.ts'
import { days, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Education goes on in detention. */
export const educationInDetention = safeguard({
  id: 'DET-18',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 38', 'un-rules', 'unverified')],
  startsAt: admission,
  within: days(14, parameter),
  satisfiedBy: event('education-attended'),
  lapses: { when: detentionEnds, as: 'dropped' },
})
