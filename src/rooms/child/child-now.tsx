import { Link } from '@tanstack/react-router'
import { buttonClass } from '#ui/button.tsx'
import { type DateWords, formatBy, formatDay, formatDue, formatMoment } from '#ui/dates.ts'
import { formatLate, formatLeft } from '#ui/durations.ts'
import { StatusLine } from '#ui/status-line.tsx'
import type { ChildReading } from './child.contract.ts'
import { mostUrgent, type Right } from './child-findings.ts'
import { caseOfNow, caseToRecordIn } from './child-in-case.ts'
import { wordOr, wordRight, wordWhere } from './child-words.ts'

/** Where the child is, what comes next, what is most urgent: read in this order. */
export function ChildNow({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const inCase = caseToRecordIn(reading)
  return (
    <section className="now-bar" aria-label={t('child.now')}>
      <div>
        <h2>{t('child.now')}</h2>
        <Where reading={reading} words={words} />
      </div>
      <div>
        <h2>{t('child.next')}</h2>
        <Next reading={reading} words={words} />
      </div>
      <div>
        <h2>{t('child.urgent')}</h2>
        <div className="act">
          <Urgent reading={reading} words={words} />
          {inCase !== undefined && (
            <Link
              className={buttonClass({ kind: 'primary' })}
              to={`/children/${encodeURIComponent(reading.child.ref)}/record`}
              search={{ case: inCase }}
            >
              {t('shell.record')}
            </Link>
          )}
        </div>
      </div>
    </section>
  )
}

function Where({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const now = caseOfNow(reading)
  if (!now) return <p className="big">{t('child.where.unknown')}</p>
  const { state, exactly } = wordWhere(now, reading.names, words)
  const free = now.state === 'with-family-or-unknown'
  const { careStatus } = reading.child
  const lives = careStatus === null || careStatus === 'in-care' ? null : t(`code.careStatus.${careStatus}`)
  const since = now.since === null ? null : t('child.since', { when: formatDay(now.since, words) })
  return (
    <>
      <p className="big">{free ? (lives ?? t('child.where.free')) : state}</p>
      <p className="meta">
        {[free && t(lives === null ? 'child.where.free.help' : 'child.where.recorded'), exactly ?? since]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

function Next({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const [hearing] = reading.hearings
    .filter(({ at }) => Date.parse(at) >= Date.parse(words.now))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  if (!hearing) {
    return (
      <>
        <p className="big">{t('child.next.none')}</p>
        <p className="meta">{t('child.next.none.help')}</p>
      </>
    )
  }
  const kind = wordOr(`code.kind.${hearing.kind}`, hearing.kind, words)
  return (
    <>
      <p className="big">{t('child.next.hearing', { kind })}</p>
      <p className="meta">
        <time dateTime={hearing.at}>{formatMoment(hearing.at, words, 'auto')}</time>
        {' · '}
        {formatLeft(hearing.at, words)}
      </p>
    </>
  )
}

function Urgent({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const right = mostUrgent(reading.findings, Date.parse(words.now))
  if (!right) {
    return (
      <div>
        <p className="big">{t('child.urgent.none')}</p>
        <p className="meta">{t('child.urgent.none.help')}</p>
      </div>
    )
  }
  const { finding, status } = right
  const acts = finding.acts === null ? null : (reading.names[finding.acts] ?? finding.acts)
  return (
    <div>
      <p className="big">
        <StatusLine status={status}>
          <a href={`#right-${finding.safeguard}`}>{wordRight(finding.safeguard, words)}</a>
        </StatusLine>
      </p>
      <p className="meta">
        {[amountOf(right, words), acts && t('child.must-act', { agency: acts })].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

function amountOf({ finding, status }: Right, words: DateWords): string {
  const { dueAt, startedAt } = finding
  if (dueAt === null) return formatDay(startedAt, words)
  return status === 'breached'
    ? words.t('child.amount', { amount: formatLate(dueAt, words), when: formatDue(dueAt, words) })
    : words.t('child.amount', { amount: formatLeft(dueAt, words), when: formatBy(dueAt, words) })
}
