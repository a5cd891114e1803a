import { days, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { releasedFromSentence } from './released-from-sentence.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Whoever leaves sentenced detention is helped to start again. */
export const aftercare = safeguard({
  id: 'AFT-1',
  stage: 'detention',
  sources: [source('Beijing Rules', 'rule 29', 'un-rules', 'unverified')],
  startsAt: releasedFromSentence,
  within: days(30, parameter),
  satisfiedBy: event('aftercare-started'),
})
