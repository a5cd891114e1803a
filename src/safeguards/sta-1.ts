import { times } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** No child loses liberty for what would be no offence if an adult did it. */
export const noStatusOffence = safeguard({
  id: 'STA-1',
  stage: 'custody',
  sources: [
    source('Riyadh Guidelines', 'para 56', 'un-rules', 'unverified'),
    source('CRC/C/GC/24', 'para 12', 'treaty-body', 'unverified'),
  ],
  judges: { pattern: event('apprehended') },
  judge: ({ trigger }) => {
    const { ground } = trigger.data
    if (ground === undefined) return { status: 'unknown', missing: ['ground'] }
    return { status: ground === 'status-offence' ? 'breached' : 'met' }
  },
  limit: times(0),
})
