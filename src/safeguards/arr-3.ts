import { apprehension } from './apprehension.ts'
import { hours } from './limit.ts'
import { anyOf, event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { crcArticle37, source } from './source.ts'

/** A child deprived of liberty is brought before a competent authority within 24 hours, or is free by then. */
export const broughtBeforeAuthority = safeguard({
  id: 'ARR-3',
  stage: 'custody',
  sources: [
    source('CRC/C/GC/24', 'para 90', 'treaty-body', 'unverified'),
    source('CRC', 'art 37(d)', 'treaty', crcArticle37),
  ],
  startsAt: apprehension,
  within: hours(24),
  satisfiedBy: anyOf(event('brought-before-authority'), event('released'), event('handed-over')),
})
