import type { ReactNode } from 'react'
import { type DateWords, formatDay, formatNear, formatTime } from '#ui/dates.ts'
import { Diary, DiaryRow } from '#ui/diary.tsx'
import { formatDuration } from '#ui/durations.ts'
import { Section } from '#ui/section.tsx'
import { Ref } from '#ui/tag.tsx'
import { inZone, readWall, sameDay } from '#ui/wall-time.ts'
import { joinWords, wordCount, wordOr, wordPerson, wordRight } from '../child/child-words.ts'
import type { TodayReading, WatchRow } from './today.contract.ts'
import { keyOfRow, limitMissedBy } from './today-lists.ts'
import { timeOf } from './today-row.tsx'

type Hearing = TodayReading['hearings'][number]

/** True when an instant lies on the reader's day of `words.now`, or so many days after it. */
export function isOnDay(at: string, words: DateWords, days = 0): boolean {
  const now = inZone(Date.parse(words.now), undefined, words.timeZone)
  return sameDay(readWall(at, words.timeZone), now, days)
}

/** Hearings of one day: today or tomorrow. */
export function TodayHearings(props: {
  title: string
  none: string
  hearings: readonly Hearing[]
  reading: TodayReading
  words: DateWords
}) {
  const { hearings, reading, words } = props
  return (
    <DiarySection title={props.title} n={hearings.length} none={props.none} words={words}>
      {hearings.map((hearing) => (
        <DiaryRow
          key={`${hearing.case} ${hearing.at}`}
          time={<time dateTime={hearing.at}>{formatTime(hearing.at, words)}</time>}
          href={`/children/${encodeURIComponent(hearing.child)}`}
          title={
            <>
              <Ref>{hearing.child}</Ref> {wordOr(`code.kind.${hearing.kind}`, hearing.kind, words)}
            </>
          }
          warn={warningOf(hearing, reading, words)}
        >
          {wordPerson(hearing.sex, hearing.age, words)}
        </DiaryRow>
      ))}
    </DiarySection>
  )
}

function warningOf(hearing: Hearing, reading: TodayReading, words: DateWords) {
  const missed = limitMissedBy(hearing, reading)
  if (!missed) return undefined
  const late = formatDuration(Date.parse(hearing.at) - Date.parse(missed.alertAt), words)
  const limit = formatNear(missed.alertAt, words)
  return { status: 'breached' as const, words: words.t('today.hearing.late', { late, limit }) }
}

/** Referrals that nobody has answered yet, the longest wait first. */
export function TodayReferrals({ rows, words }: { rows: readonly WatchRow[]; words: DateWords }) {
  const { t } = words
  return (
    <DiarySection title={t('today.referrals')} n={rows.length} none={t('today.referrals.none')} words={words}>
      {rows.map((row) => {
        const { status, when } = timeOf(row, words)
        const whole = Date.parse(row.alertAt) - Date.parse(row.startedAt)
        return (
          <DiaryRow
            key={keyOfRow(row)}
            time={<span className="td-wrap">{when}</span>}
            timeStatus={status === 'counting' ? undefined : status}
            timeNote={t('today.of', { time: formatDuration(whole, words) })}
            href={`/children/${encodeURIComponent(row.child)}`}
            title={
              <>
                <Ref>{row.child}</Ref> {wordRight(row.safeguard, words)}
              </>
            }
          >
            {wordPerson(row.sex, row.age, words)}
          </DiaryRow>
        )
      })}
    </DiarySection>
  )
}

/** Cases first reported in the last three days. */
export function TodayReports({ reports, words }: { reports: TodayReading['reports']; words: DateWords }) {
  const { t } = words
  return (
    <DiarySection title={t('today.reports')} n={reports.length} none={t('today.reports.none')} words={words}>
      {reports.map((report) => (
        <DiaryRow
          key={`${report.case} ${report.at}`}
          time={<time dateTime={report.at}>{formatTime(report.at, words)}</time>}
          timeNote={
            <span className="td-wrap">
              {isOnDay(report.at, words) ? t('today.title') : formatDay(report.at, words)}
            </span>
          }
          href={`/children/${encodeURIComponent(report.child)}`}
          title={<Ref>{report.child}</Ref>}
        >
          {report.roles.length === 0
            ? t('today.reports.no-role')
            : joinWords(
                report.roles.map((role) => t(`code.role.${role}`)),
                words,
              )}
        </DiaryRow>
      ))}
    </DiarySection>
  )
}

function DiarySection(props: {
  title: string
  n: number
  none: string
  words: DateWords
  children: ReactNode
}) {
  return (
    <Section title={props.title} n={props.n > 0 ? wordCount(props.n, props.words) : undefined}>
      {props.n === 0 ? <p className="meta empty">{props.none}</p> : <Diary>{props.children}</Diary>}
    </Section>
  )
}
