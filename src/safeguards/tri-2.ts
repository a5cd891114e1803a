import { cameBefore } from './before.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Before sentence the court has a report on the child's life and circumstances. */
export const socialInquiry = safeguard({
  id: 'TRI-2',
  stage: 'proceedings',
  sources: [source('Beijing Rules', 'rule 16.1', 'un-rules', 'unverified')],
  judges: {
    pattern: event('sentenced'),
    when: (sentence) => sentence.data.sanction !== 'absolute-discharge',
  },
  judge: cameBefore(event('social-inquiry-reported')),
})
