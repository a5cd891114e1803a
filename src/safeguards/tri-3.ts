import { cameBefore } from './before.ts'
import { anyOf, event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Before anything is decided the child was heard: views recorded, or present at a hearing. */
export const heard = safeguard({
  id: 'TRI-3',
  stage: 'proceedings',
  sources: [source('CRC', 'art 12', 'treaty', 'unverified')],
  judges: { pattern: event('adjudicated') },
  judge: cameBefore(anyOf(event('views-heard'), event('hearing-held', { childPresent: ['yes'] }))),
})
