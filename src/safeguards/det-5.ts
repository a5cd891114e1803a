import { admission } from './in-detention.ts'
import { safeguard } from './safeguard.ts'
import { crcArticle37, source } from './source.ts'

/** Children are held apart from adults, wholly, unless their best interests require otherwise. */
export const separatedFromAdults = safeguard({
  id: 'DET-5',
  stage: 'detention',
  sources: [source('CRC', 'art 37(c)', 'treaty', crcArticle37)],
  judges: admission,
  good: { separatedFromAdults: ['wholly', 'best-interests-exception'] },
})
