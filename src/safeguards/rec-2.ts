import { days, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { releasedFromSentence } from './released-from-sentence.ts'
import { safeguard } from './safeguard.ts'
import { havanaRegister, source } from './source.ts'

/** On release the record of detention is sealed. */
export const recordSealed = safeguard({
  id: 'REC-2',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 19', 'un-rules', havanaRegister)],
  startsAt: releasedFromSentence,
  within: days(30, parameter),
  satisfiedBy: event('record-sealed'),
})
