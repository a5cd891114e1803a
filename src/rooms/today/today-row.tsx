import { Link } from '@tanstack/react-router'
import { buttonClass } from '#ui/button.tsx'
import { type DateWords, formatBy, formatDue, formatNear } from '#ui/dates.ts'
import { formatLate, formatLeft } from '#ui/durations.ts'
import { useSession } from '#ui/session.ts'
import { Ref } from '#ui/tag.tsx'
import { WorklistRow } from '#ui/worklist.tsx'
import { clockBar, clockStatus } from '../child/child-clock.ts'
import { wordPerson, wordRight, wordWhereShort } from '../child/child-words.ts'
import type { TodayReading, WatchRow } from './today.contract.ts'

/** One right of one child: how late or how long, what it is, who must act, where the child is. */
export function TodayRow(props: { row: WatchRow; names: TodayReading['names']; words: DateWords }) {
  const { row, names, words } = props
  const { t } = words
  const session = useSession()
  return (
    <WorklistRow
      {...timeOf(row, words)}
      title={wordRight(row.safeguard, words)}
      href={`/children/${encodeURIComponent(row.child)}`}
      actor={whoActs(row, names, session?.agency.ref, words)}
      reference={<Ref>{row.child}</Ref>}
      person={<span className="nowrap">{wordPerson(row.sex, row.age, words)}</span>}
      place={wordWhereShort(row, names, words)}
      actions={
        <>
          <Link className={buttonClass({ small: true })} to={`/children/${encodeURIComponent(row.child)}`}>
            {t('today.open')}
          </Link>
          {session?.may.recordEvents && (
            <Link
              className={buttonClass({ small: true })}
              to={`/children/${encodeURIComponent(row.child)}/record`}
              search={{ case: row.case }}
              data-record
            >
              {t('today.record')}
            </Link>
          )}
        </>
      }
    />
  )
}

/** The mark, the amount and the moment of a right, and how far its bar is filled. */
export function timeOf(row: WatchRow, words: DateWords) {
  const { t } = words
  if (row.kind === 'unknown') {
    return {
      status: 'unknown' as const,
      when: t('today.no-record'),
      whenNote: t('today.since', { when: formatNear(row.startedAt, words) }),
    }
  }
  if (row.kind === 'act') {
    return {
      status: 'breached' as const,
      when: formatNear(row.startedAt, words),
      whenNote: t('today.happened'),
    }
  }
  const status = clockStatus(row.startedAt, row.alertAt, Date.parse(words.now))
  const isLate = status === 'breached'
  return {
    status,
    when: isLate ? formatLate(row.alertAt, words) : formatLeft(row.alertAt, words),
    whenNote: isLate ? formatDue(row.alertAt, words) : formatBy(row.alertAt, words),
    bar: clockBar(row.startedAt, row.alertAt, Date.parse(words.now)),
  }
}

function whoActs(row: WatchRow, names: TodayReading['names'], own: string | undefined, { t }: DateWords) {
  if (row.acts === null) return undefined
  if (row.acts === own) return t(row.kind === 'unknown' ? 'today.you-answer' : 'today.you-act')
  const agency = names[row.acts] ?? row.acts
  return t(row.kind === 'unknown' ? 'today.answers' : 'today.acts', { agency })
}
