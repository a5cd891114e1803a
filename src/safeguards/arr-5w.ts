import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Legal assistance is waived only freely and under a judge's eyes. */
export const supervisedWaiver = safeguard({
  id: 'ARR-5W',
  stage: 'custody',
  sources: [source('CRC/C/GC/24', 'para 51', 'treaty-body', 'unverified')],
  judges: { pattern: event('legal-aid-waived') },
  good: { voluntary: ['yes'], judiciallySupervised: ['yes'] },
})
