import { type DateWords, formatNumber } from '#ui/dates.ts'
import { hues, Mark, type Status } from '#ui/mark.tsx'
import type { ReleaseListed } from './release.contract.ts'

const marks: Readonly<Record<ReleaseListed['state'], Status>> = {
  draft: 'counting',
  frozen: 'counting',
  protecting: 'counting',
  blocked: 'breached',
  'awaiting-approval': 'due',
  published: 'met',
  withdrawn: 'later',
}

/** How far a release is: its mark, its words, and what it waits for. */
export function ReleaseState({ row, words }: { row: ReleaseListed; words: DateWords }) {
  const { t } = words
  const mark = marks[row.state]
  return (
    <>
      <span className={`st ${hues[mark]}`}>
        <Mark status={mark} />
        {t(`release.state.${row.state}`)}
      </span>
      <span className="meta rel-line">{wordWaiting(row, words)}</span>
    </>
  )
}

function wordWaiting(
  { state, progress, approvals, approvalsNeeded, correctedBy }: ReleaseListed,
  words: DateWords,
) {
  const { t } = words
  if (state === 'awaiting-approval') {
    const given = approvals.filter(({ counts }) => counts).length
    return t('release.approvals-of', {
      given,
      n: formatNumber(given, words),
      of: formatNumber(approvalsNeeded, words),
    })
  }
  if (state === 'published' && correctedBy !== null)
    return t('release.corrected-by', { n: formatNumber(correctedBy, words) })
  if (!progress) return null
  return progress.stage === 'counting'
    ? t('release.counting', { percent: progress.done / Math.max(1, progress.done + progress.left) })
    : t('release.protecting', { count: progress.left })
}
