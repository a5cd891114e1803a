import type { ReactNode } from 'react'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatNumber } from '#ui/dates.ts'
import { formatDuration } from '#ui/durations.ts'
import { formatDecimals, formatPercent } from '#ui/figure/decimals.ts'
import type { QualityAnswer } from './data-quality.contract.ts'

type Row = QualityAnswer['lateness'][number]
type Props = { answer: QualityAnswer; names: ReadonlyMap<string, string>; words: DateWords }

/** How late events come: in a sentence, by agency (with what had to be corrected), by kind of event. */
export function Lateness({ answer, names, words }: Props) {
  const { t } = words
  const whole = answer.lateness.find(({ by }) => by === 'whole')
  if (whole === undefined || whole.events === 0) return <p>{t('quality.lateness.none')}</p>
  const corrected = new Map(answer.corrections.map((row) => [row.agency ?? '', row.per100]))
  return (
    <>
      <p className="q-say">
        {t('quality.lateness.whole', {
          median: wordHours(whole.medianHours, words),
          p90: wordHours(whole.p90Hours, words),
          within: wordShare(whole.within7Days, whole.events, words),
        })}
      </p>
      <p className="meta">{t('quality.lateness.note')}</p>
      <Folded title={t('quality.by-agency')}>
        <DataTable<Row>
          caption={t('quality.by-agency')}
          rows={latestFirst(answer.lateness, 'agency')}
          rowKey={({ agency }) => agency ?? ''}
          columns={[
            {
              key: 'agency',
              head: t('quality.col.agency'),
              cell: ({ agency }) =>
                agency === null ? t('quality.no-agency') : <bdi>{names.get(agency) ?? agency}</bdi>,
            },
            ...times(words),
            {
              key: 'corrected',
              head: t('quality.col.corrected'),
              cardLabel: t('quality.col.corrected'),
              numeric: true,
              cell: ({ agency }) => formatDecimals(corrected.get(agency ?? '') ?? 0, 1, words),
            },
          ]}
        />
      </Folded>
      <Folded title={t('quality.by-type')}>
        <DataTable<Row>
          caption={t('quality.by-type')}
          rows={latestFirst(answer.lateness, 'type')}
          rowKey={({ type }) => type ?? ''}
          columns={[
            { key: 'type', head: t('quality.col.type'), cell: ({ type }) => t(`event.${type ?? ''}`) },
            ...times(words),
          ]}
        />
      </Folded>
    </>
  )
}

/** A long table, there when it is asked for. */
function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="q-more">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** Those that come latest first: there is something to do. */
function latestFirst(rows: readonly Row[], by: Row['by']): Row[] {
  return rows
    .filter((row) => row.by === by)
    .toSorted((a, b) => (b.p90Hours ?? 0) - (a.p90Hours ?? 0) || b.events - a.events)
}

function times(words: DateWords): Column<Row>[] {
  const { t } = words
  const column = (key: string, cell: (row: Row) => string): Column<Row> => ({
    key,
    head: t(`quality.col.${key}`),
    cardLabel: t(`quality.col.${key}`),
    numeric: true,
    cell,
  })
  return [
    column('events', ({ events }) => formatNumber(events, words)),
    column('median', ({ medianHours }) => wordHours(medianHours, words)),
    column('p90', ({ p90Hours }) => wordHours(p90Hours, words)),
    column('day', ({ within24Hours, events }) => wordShare(within24Hours, events, words)),
    column('week', ({ within7Days, events }) => wordShare(within7Days, events, words)),
  ]
}

function wordHours(hours: number | null, words: DateWords): string {
  if (hours === null) return '–'
  return hours === 0 ? words.t('quality.at-once') : formatDuration(hours * 3_600_000, words)
}

function wordShare(part: number, of: number, words: DateWords): string {
  return formatPercent(of === 0 ? 0 : (100 * part) / of, 0, words)
}
