import type { Translate } from '#platform/i18n/translate.ts'
import type { Fault } from '#ui/api.ts'
import { type DateWords, formatBy, formatWhen } from '#ui/dates.ts'
import type { FindingReading } from '../child/child.contract.ts'
import { readLimit, wordLimit } from '../child/child-limit.ts'
import { wordOr, wordRight } from '../child/child-words.ts'

/** The question of a field: as this kind of event asks it, else as any does, else as every event does. */
export function wordQuestion(type: string, name: string, t: Translate): string {
  if (name === 'why') return t('envelope.reason')
  for (const id of [`field.${type}.${name}`, `field.${name}`, `envelope.${name}`]) {
    const words = wordOr(id, null, { t })
    if (words !== null) return words
  }
  return name
}

/** A code of a field in words. */
export function wordCode(name: string, code: string, t: Translate): string {
  return wordOr(`code.${name}.${code}`, code, { t })
}

/** "CRC art 37(d) · CRC/C/GC/24 paras 49-51", and that nobody checked it, where nobody did. */
export function wordSources(finding: FindingReading, t: Translate): string {
  const cited = finding.sources
    .map(({ instrument, locator }) => `${instrument} ${locator}`.trim())
    .join(' · ')
  const unchecked = finding.sources.some(({ verification }) => verification === 'unverified')
  return unchecked ? t('record.unchecked', { cited }) : cited
}

/** "The limit is 24 hours."; null for a right that is no matter of time. */
export function wordTimeLimit(finding: FindingReading, words: DateWords): string | null {
  const limit = readLimit(finding.limit)
  const isTime = limit?.unit === 'hours' || limit?.unit === 'days' || limit?.unit === 'months'
  return isTime && finding.dueAt !== null ? words.t('record.limit', { limit: wordLimit(limit, words) }) : null
}

/** A right and until when: "Parent told of the arrest, by 11:15 tomorrow". */
export function wordRightBy(finding: FindingReading, words: DateWords): string {
  const right = wordRight(finding.safeguard, words)
  if (finding.dueAt === null || finding.status !== 'due') return right
  return words.t('record.right-by', { right, by: formatBy(finding.dueAt, words) })
}

/** What the server found wrong, in its words; dates that it names are written as people write them. */
export function wordFault({ code, title, params }: Fault, words: DateWords): string {
  const { allowed } = params
  const isTime = code === 'event.in-future' || code === 'event.before-birth'
  if (!isTime || typeof allowed !== 'string') return title
  return words.t(`record.${code}`, { limit: formatWhen(allowed, undefined, words) })
}
