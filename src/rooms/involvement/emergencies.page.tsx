import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMoment } from '#ui/dates.ts'
import { formatLate, formatLeft } from '#ui/durations.ts'
import { useT } from '#ui/i18n.tsx'
import { Mark } from '#ui/mark.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { Empty } from '#ui/states.tsx'
import { Ref } from '#ui/tag.tsx'
import { useDates } from '#ui/use-dates.ts'
import { EmergencyReview } from './emergency-review.tsx'
import type { EmergencyRow } from './involvement.contract.ts'
import './emergencies.css'

/** Emergency accesses of the reader's agency: those that wait for a judgement first, then those judged of late. */
export function EmergenciesPage() {
  const t = useT()
  const session = useSession()
  const may = session === undefined || session.may.reviewEmergencyAccess
  const query = useRead<{ items: EmergencyRow[] }>(may ? '/emergency-accesses' : null)
  const [kept, setKept] = useState(false)
  return (
    <>
      <PageHeader title={t('emergencies.title')} meta={t('emergencies.lead')} />
      {kept && <Notice kind="saved" title={t('emergencies.kept')} />}
      {may ? (
        <Loaded query={query} loading={t('emergencies.loading')} lines={3}>
          {({ items }) => <Emergencies items={items} onKept={() => setKept(true)} />}
        </Loaded>
      ) : (
        <Notice kind="locked" title={t('problem.emergency.not-reviewer')} />
      )}
    </>
  )
}

function Emergencies({ items, onKept }: { items: readonly EmergencyRow[]; onKept: () => void }) {
  const t = useT()
  const waiting = items.filter(({ review }) => review === null).toReversed()
  const judged = items.filter(({ review }) => review !== null)
  return (
    <>
      <Section title={t('emergencies.waiting')} n={waiting.length}>
        {waiting.length === 0 && <Empty title={t('emergencies.none')}>{t('emergencies.none.help')}</Empty>}
        <ul className="emergencies">
          {waiting.map((row) => (
            <Emergency key={row.id} row={row} onKept={onKept} />
          ))}
        </ul>
      </Section>
      {judged.length > 0 && (
        <Section title={t('emergencies.judged')} n={judged.length}>
          <ul className="emergencies">
            {judged.map((row) => (
              <Emergency key={row.id} row={row} onKept={onKept} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Emergency({ row, onKept }: { row: EmergencyRow; onKept: () => void }) {
  const words = useDates()
  const session = useSession()
  const { t } = words
  const isLate = row.review === null && Date.parse(row.reviewBy) < Date.parse(words.now)
  return (
    <li>
      <p>
        <b>{t('emergencies.who', { person: row.person })}</b>{' '}
        <Link to="/children/$ref" params={{ ref: row.child }}>
          <Ref>{row.child}</Ref>
        </Link>
      </p>
      <p className="meta">
        {t('emergencies.when', { from: formatMoment(row.from, words), to: formatMoment(row.to, words) })}
      </p>
      <p>
        {t('emergencies.reason')} <bdi>{row.reason ?? t('breach.erased')}</bdi>
      </p>
      {row.review === null ? (
        <>
          <p className="how">
            <Mark status={isLate ? 'breached' : 'due'} spoken />
            <span>
              {t('emergencies.by', { when: formatMoment(row.reviewBy, words) })}
              {' · '}
              {isLate ? formatLate(row.reviewBy, words) : formatLeft(row.reviewBy, words)}
            </span>
          </p>
          {row.person === session?.person.username ? (
            <p className="quiet">{t('emergencies.own')}</p>
          ) : (
            <EmergencyReview id={row.id} who={row.person} onKept={onKept} />
          )}
        </>
      ) : (
        <p className="how">
          <Mark status={row.review === 'justified' ? 'met' : 'breached'} />
          {t(`emergencies.${row.review}`)}
        </p>
      )}
    </li>
  )
}
