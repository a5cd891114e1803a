import { useNavigate, useSearch } from '@tanstack/react-router'
import { LinkButton } from '#ui/button.tsx'
import { type DateWords, formatMoment, formatTime } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { KeyHints } from '#ui/key-hints.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { SegmentedChoice } from '#ui/segmented-choice.tsx'
import { useSession } from '#ui/session.ts'
import { Notices } from '../breach/notices.tsx'
import { wordCount } from '../child/child-words.ts'
import { useServerDates } from '../child/server-dates.ts'
import './today.css'
import type { TodayReading } from './today.contract.ts'
import { isOnDay, TodayHearings, TodayReferrals, TodayReports } from './today-diary.tsx'
import { listToday } from './today-lists.ts'
import { TodayRisk } from './today-risk.tsx'
import { TodaySentence } from './today-sentence.tsx'

type Whose = TodayReading['whose']

/** What needs somebody now: rights breached and due, hearings, referrals without answer, new reports. */
export function TodayPage() {
  const t = useT()
  const navigate = useNavigate()
  const session = useSession()
  const chosen = useChosen()
  const mine = useRead<TodayReading>('/today?whose=mine')
  // Whoever answers for no child by name (a judge, a supervisor) begins with the agency's.
  const counts = mine.data?.counts
  const whose: Whose = chosen ?? (counts && counts.mine === 0 && counts.agency > 0 ? 'agency' : 'mine')
  const agency = useRead<TodayReading>(whose === 'agency' ? '/today?whose=agency' : null)
  const query = whose === 'agency' ? agency : mine
  const words = useServerDates(query, query.data?.now)
  const shown = query.data ?? mine.data
  const choice = counts && (
    <SegmentedChoice<Whose>
      label={t('today.whose')}
      value={whose}
      onChange={(next) => void navigate({ to: '/', search: { whose: next } })}
      options={[
        { value: 'mine', label: t('today.mine'), n: wordCount(counts.mine, words) },
        {
          value: 'agency',
          label: session?.agency.name ?? t('today.agency'),
          n: wordCount(counts.agency, words),
        },
      ]}
    />
  )
  return (
    <>
      <PageHeader
        title={t('today.title')}
        pageTitle={shown ? titleOf(shown, Date.parse(words.now), t) : t('today.title')}
        meta={<time dateTime={words.now}>{formatMoment(words.now, words)}</time>}
        tools={choice}
      />
      {query.data && query.error && (
        <Notice
          kind="error"
          title={t('today.stale', { time: formatTime(query.data.now, words) })}
          action={<LinkButton onClick={() => void query.refetch()}>{t('state.try-again')}</LinkButton>}
        />
      )}
      <Loaded query={query} loading={t('today.loading')} lines={5}>
        {(reading) => <TodayContent reading={reading} words={words} />}
      </Loaded>
      <KeyHints
        hints={[
          { keys: ['J', 'K'], words: t('keys.move') },
          { keys: ['Enter'], words: t('keys.open') },
          { keys: ['R'], words: t('keys.record') },
        ]}
      />
    </>
  )
}

function TodayContent({ reading, words }: { reading: TodayReading; words: DateWords }) {
  const { t } = words
  const lists = listToday(reading, Date.parse(words.now))
  const today = reading.hearings.filter(({ at }) => isOnDay(at, words))
  const tomorrow = reading.hearings.filter(({ at }) => isOnDay(at, words, 1))
  const hearings = { reading, words }
  return (
    <>
      <TodaySentence lists={lists} hearings={today.length} wentHome={reading.counts.wentHome} words={words} />
      <div className="today-notices">
        <Notices />
      </div>
      <div className="cols">
        <div className="stack">
          <TodayRisk lists={lists} reading={reading} words={words} />
        </div>
        <div className="stack">
          <TodayHearings
            title={t('today.hearings')}
            none={t('today.hearings.none')}
            hearings={today}
            {...hearings}
          />
          {tomorrow.length > 0 && (
            <TodayHearings title={t('today.hearings.tomorrow')} none="" hearings={tomorrow} {...hearings} />
          )}
          <TodayReferrals rows={lists.referrals} words={words} />
          <TodayReports reports={reading.reports} words={words} />
        </div>
      </div>
    </>
  )
}

function useChosen(): Whose | undefined {
  const { whose } = useSearch({ strict: false }) as { whose?: unknown }
  return whose === 'mine' || whose === 'agency' ? whose : undefined
}

function titleOf(reading: TodayReading, now: number, t: ReturnType<typeof useT>): string {
  const { breached, due } = listToday(reading, now)
  return t('today.page-title', { breached: breached.length, due: due.length })
}
