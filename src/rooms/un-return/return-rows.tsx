import { indicators } from '#indicators/catalogue.ts'
import { DataTable } from '#ui/data-table.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Ref } from '#ui/tag.tsx'
import type { ReturnsAnswer } from './un-return.contract.ts'

type Table = ReturnsAnswer['items'][number]['tables'][number]
type Row = Table['rows'][number]

/** One table of a return: each row in words, what fills it, how near that is, how far its wording was checked. */
export function ReturnRows({ table, words }: { table: Table; words: DateWords }) {
  const { t } = words
  return (
    <DataTable<Row>
      caption={t(`returns.table.${table.id}`)}
      captionShown
      rows={table.rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'row', head: t('returns.col.row'), cell: ({ id }) => t(`returns.row.${id}`) },
        {
          key: 'filled',
          head: t('returns.col.filled'),
          cardLabel: t('returns.col.filled'),
          cell: ({ fill }) =>
            fill === null ? (
              <span className="quiet">{t('returns.not-filled')}</span>
            ) : (
              <>
                {wordIndicator(fill.indicator, words)} <Ref>{fill.indicator}</Ref>
                <span className="meta ret-line">{t(`returns.part.${fill.part}`)}</span>
              </>
            ),
        },
        {
          key: 'match',
          head: t('returns.col.match'),
          cardLabel: t('returns.col.match'),
          cell: (row) => wordMatch(row, words),
        },
        {
          key: 'source',
          head: t('returns.col.source'),
          cardLabel: t('returns.col.source'),
          cell: ({ source }) => {
            const { readAt } = source ?? table.source
            return readAt === null ? (
              t('returns.unverified')
            ) : (
              <bdi className="ret-at">{t('returns.verified', { address: readAt })}</bdi>
            )
          },
        },
      ]}
    />
  )
}

function wordMatch({ fill, gap }: Row, { t }: DateWords): string {
  if (fill === null) return t(`returns.gap.${gap ?? 'not-counted'}`)
  if (fill.match === 'same') return t('returns.match.same')
  return t('returns.match.near', { note: fill.note === null ? '' : t(`returns.note.${fill.note}`) })
}

function wordIndicator(id: string, { t }: DateWords): string {
  const own = indicators.find((each) => each.id === id)?.words
  return own ? t(own.name, { right: t(own.safeguard) }) : t(`indicator.${id}`)
}
