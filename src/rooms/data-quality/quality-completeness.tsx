import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatNumber } from '#ui/dates.ts'
import { formatPercent } from '#ui/figure/decimals.ts'
import type { QualityAnswer } from './data-quality.contract.ts'

type Row = QualityAnswer['completeness'][number]

/** Each field with the share on record and how many are not known. */
export function Completeness({ rows, words }: { rows: readonly Row[]; words: DateWords }) {
  const { t } = words
  return (
    <DataTable<Row>
      caption={t('quality.completeness')}
      rows={rows.filter(({ total }) => total > 0)}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', head: t('quality.col.field'), cell: ({ field }) => t(`quality.field.${field}`) },
        {
          key: 'recorded',
          head: t('quality.col.recorded'),
          cardLabel: t('quality.col.recorded'),
          cell: (row) => <Share row={row} words={words} />,
        },
        {
          key: 'unknown',
          head: t('quality.col.unknown'),
          cardLabel: t('quality.col.unknown'),
          numeric: true,
          cell: ({ total, recorded, of }) => (
            <>
              {formatNumber(total - recorded, words)}{' '}
              <span className="meta">{t(`quality.of.${of}`, { n: total })}</span>
            </>
          ),
        },
      ]}
    />
  )
}

function Share({ row: { recorded, total }, words }: { row: Row; words: DateWords }) {
  const percent = (100 * recorded) / total
  return (
    <span className="q-share">
      <span className="q-bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      {formatPercent(recorded < total ? Math.min(percent, 99.9) : percent, 1, words)}
    </span>
  )
}
