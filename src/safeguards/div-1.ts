import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Diversion rests on a free admission, written consent and legal advice. */
export const diversionFreeAndInformed = safeguard({
  id: 'DIV-1',
  stage: 'proceedings',
  sources: [source('CRC/C/GC/24', 'para 18', 'treaty-body', 'unverified')],
  judges: { pattern: event('diverted') },
  good: { admissionFree: ['yes'], writtenConsent: ['yes'], legalAdvice: ['yes'] },
})
