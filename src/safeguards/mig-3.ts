import { cameBefore } from './before.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Nobody is returned or resettled before their best interests were assessed. */
export const bestInterestsFirst = safeguard({
  id: 'MIG-3',
  stage: 'services',
  sources: [
    source('CRC', 'art 3', 'treaty', 'unverified'),
    source('CMW/C/GC/4-CRC/C/GC/23', '', 'treaty-body', 'unverified'),
  ],
  judges: { pattern: event('returned-or-resettled') },
  judge: cameBefore(event('best-interests-assessed')),
})
