import type { DateWords } from '#ui/dates.ts'
import { wordChildCopy } from './child-copy-words.ts'
import type { Paper } from './paper.ts'
import type { RightsSummary } from './rights-summary.contract.ts'
import { wordSummary } from './summary-words.ts'

/** A summary as the paper for its recipient. */
export function wordPaper(summary: RightsSummary, words: DateWords): Paper {
  return summary.band === null ? wordSummary(summary, words) : wordChildCopy(summary, summary.band, words)
}
