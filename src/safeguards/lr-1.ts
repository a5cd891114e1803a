import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { crcArticle37, source } from './source.ts'

/** Whoever orders detention before or by sentence has considered an alternative to it. */
export const alternativesConsidered = safeguard({
  id: 'LR-1',
  stage: 'last-resort',
  sources: [source('CRC', 'art 37(b)', 'treaty', crcArticle37)],
  judges: { pattern: event('detention-ordered', { status: ['pre-sentence', 'sentenced'] }) },
  judge: ({ trigger }) => {
    const considered = trigger.data.alternativesConsidered
    if (!Array.isArray(considered)) return { status: 'unknown', missing: ['alternativesConsidered'] }
    return { status: considered.length > 0 ? 'met' : 'breached' }
  },
})
