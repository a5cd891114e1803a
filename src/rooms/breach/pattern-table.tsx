import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatDate, formatMoment } from '#ui/dates.ts'
import { Mark } from '#ui/mark.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Ref } from '#ui/tag.tsx'
import { wordCount, wordRight } from '../child/child-words.ts'
import type { PatternCase, PatternReading, PatternsAnswer } from './breach.contract.ts'

type Names = PatternsAnswer['names']
type Props = { rows: readonly PatternReading[]; names: Names; days: string; words: DateWords }

/** A row for each pattern; under it, when asked for, the breaches that the reader may open. */
export function PatternTable({ rows, names, days, words }: Props) {
  const { t } = words
  const named = (ref: string | null) =>
    ref === null ? (
      <span className="quiet">{t('patterns.not-recorded')}</span>
    ) : (
      <bdi>{names[ref] ?? ref}</bdi>
    )
  return (
    <DataTable<PatternReading>
      caption={t('patterns.found')}
      rows={rows}
      rowKey={keyOf}
      columns={[
        {
          key: 'right',
          head: t('patterns.right'),
          cell: (row) => <RightAndCases key={`${keyOf(row)} ${days}`} row={row} days={days} words={words} />,
        },
        {
          key: 'acts',
          head: t('patterns.acts'),
          cardLabel: t('patterns.acts'),
          cell: (row) => named(row.acts),
        },
        {
          key: 'place',
          head: t('patterns.place'),
          cardLabel: t('patterns.place'),
          cell: (row) => named(row.place),
        },
        {
          key: 'breaches',
          head: t('patterns.breaches'),
          cell: (row) => t('patterns.counted', { breaches: row.breaches, children: row.children }),
        },
        {
          key: 'unanswered',
          head: t('patterns.unanswered'),
          cardLabel: t('patterns.unanswered'),
          numeric: true,
          cell: (row) => wordCount(row.breaches - row.answered, words),
        },
        {
          key: 'open',
          head: t('patterns.open'),
          cardLabel: t('patterns.open'),
          numeric: true,
          cell: (row) => wordCount(row.open, words),
        },
        {
          key: 'last',
          head: t('patterns.last'),
          cardLabel: t('patterns.last'),
          cell: (row) => formatDate(row.lastAt, words),
        },
      ]}
    />
  )
}

function RightAndCases({ row, days, words }: { row: PatternReading; days: string; words: DateWords }) {
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const right = wordRight(row.safeguard, words)
  return (
    <>
      <Link to={`/safeguards/${encodeURIComponent(row.safeguard)}`}>{right}</Link>
      <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('patterns.cases')}
          <span className="sr"> {right}</span>
        </summary>
        {isOpen && <Cases row={row} days={days} words={words} />}
      </details>
    </>
  )
}

function Cases({ row, days, words }: { row: PatternReading; days: string; words: DateWords }) {
  const { t } = words
  const { safeguard, acts, place } = row
  const asked = new URLSearchParams({ safeguard, days, ...(acts && { acts }), ...(place && { place }) })
  const query = useRead<{ items: PatternCase[] }>(`/breach-patterns/cases?${asked}`)
  return (
    <Loaded query={query} loading={t('patterns.loading')} lines={2}>
      {({ items }) => (
        <ul className="patterns-cases">
          {items.map((each) => (
            <li key={`${each.case} ${each.trigger} ${each.startedAt}`}>
              <Mark status={each.resolvedAt === null ? 'breached' : 'late'} spoken />
              <span>
                <Link to="/children/$ref" params={{ ref: each.child }} hash={`right-${safeguard}`}>
                  <Ref>{each.child}</Ref>
                </Link>{' '}
                <span className="meta">
                  {formatMoment(each.dueAt ?? each.startedAt, words)}
                  {' · '}
                  {t(each.answered ? 'patterns.answered' : 'patterns.not-answered')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}

function keyOf({ safeguard, acts, place }: PatternReading): string {
  return [safeguard, acts, place].join(' ')
}
