import { type DateWords, formatBy } from '#ui/dates.ts'
import { formatLate } from '#ui/durations.ts'
import { hues, Mark, type Status } from '#ui/mark.tsx'
import { useSession } from '#ui/session.ts'
import type { FindingReading } from './child.contract.ts'
import { clockStatus } from './child-clock.ts'
import { type ReadNational, readNational, wordLimit } from './child-limit.ts'

/** What the country's own law says of the same right, judged beside the international limit. */
export function ChildNational({ finding, words }: { finding: FindingReading; words: DateWords }) {
  const { t } = words
  const session = useSession()
  const national = readNational(finding.national)
  if (!national) return null
  const status = statusOf(national, finding.startedAt, Date.parse(words.now))
  return (
    <p className={`national ${hues[status]}`}>
      <Mark status={status} spoken />
      <span>
        {t('child.national', {
          country: session?.country ?? t('child.national.law'),
          limit: wordLimit(national.limit, words),
          state: stateOf(national, status, words),
        })}{' '}
        <bdi>({national.limit.from})</bdi>
      </span>
    </p>
  )
}

function statusOf(national: ReadNational, startedAt: string, now: number): Status {
  if (national.status === 'breached') return national.resolvedAt === null ? 'breached' : 'late'
  if (national.status !== 'due') return national.status
  return national.dueAt === null ? 'counting' : clockStatus(startedAt, national.dueAt, now)
}

function stateOf({ dueAt, resolvedAt }: ReadNational, status: Status, words: DateWords): string {
  if (dueAt !== null && (status === 'breached' || status === 'late')) {
    return formatLate(dueAt, words, resolvedAt ?? words.now)
  }
  if (dueAt !== null && (status === 'due' || status === 'counting')) return formatBy(dueAt, words)
  return words.t(`status.${status}`)
}
