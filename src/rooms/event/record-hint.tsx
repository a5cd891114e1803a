import { formatBy } from '#ui/dates.ts'
import { formatLate, formatLeft } from '#ui/durations.ts'
import type { Status } from '#ui/mark.tsx'
import { RuleHint } from '#ui/rule-hint.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { FindingReading } from '../child/child.contract.ts'
import { clockStatus } from '../child/child-clock.ts'
import { wordRight } from '../child/child-words.ts'
import type { Hint } from './form-hints.ts'
import { wordSources, wordTimeLimit } from './record-words.ts'

/** What one rule says about the answers as they stand: a clock that starts, a right that is met, a breach. */
export function RecordHint({ hint }: { hint: Hint }) {
  const words = useDates()
  const { t } = words
  const { finding } = hint
  const limit = hint.kind === 'breached' && wordTimeLimit(finding, words)
  return (
    <RuleHint status={statusOf(hint, words.now)} cite={<bdi>{wordSources(finding, t)}</bdi>}>
      <b>{wordRight(finding.safeguard, words)}.</b> {sentenceOf(hint, words)} {limit}
    </RuleHint>
  )
}

/** The mark of what saving does to a right. */
export function statusOf({ kind, finding }: Hint, now: string): Status {
  if (kind === 'breached') return finding.resolvedAt === null ? 'breached' : 'late'
  if (kind === 'met') return finding.status === 'breached' ? 'late' : 'met'
  return finding.dueAt === null ? 'counting' : clockStatus(finding.startedAt, finding.dueAt, Date.parse(now))
}

function sentenceOf({ kind, finding }: Hint, words: ReturnType<typeof useDates>): string {
  const { t } = words
  if (kind === 'started') {
    if (finding.dueAt === null) return t('record.hint.starts')
    return t('record.hint.due', {
      by: formatBy(finding.dueAt, words),
      left: formatLeft(finding.dueAt, words),
    })
  }
  const late = lateBy(finding, words)
  if (kind === 'met') return late === null ? t('record.hint.met') : t('record.hint.late', { late })
  return late === null ? t('record.hint.breach') : t('record.hint.breach-by', { late })
}

function lateBy(
  { status, dueAt, startedAt, resolvedAt }: FindingReading,
  words: ReturnType<typeof useDates>,
) {
  const isClock = dueAt !== null && Date.parse(dueAt) > Date.parse(startedAt)
  return status === 'breached' && isClock ? formatLate(dueAt, words, resolvedAt ?? words.now) : null
}
