import { activeIn, stretchDays, stretchesBefore, usualAtLeast } from '#indicators/quality/silence.ts'
import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatDate, formatNumber } from '#ui/dates.ts'
import { formatDecimals } from '#ui/figure/decimals.ts'
import type { QualityAnswer } from './data-quality.contract.ts'

type Row = QualityAnswer['silent'][number]
type Props = { rows: readonly Row[]; names: ReadonlyMap<string, string>; words: DateWords }

/** Agencies from which nothing comes any more, and by which rule. */
export function SilentAgencies({ rows, names, words }: Props) {
  const { t } = words
  const said = (n: number) => formatNumber(n, words)
  return (
    <>
      <p className="meta">
        {t('quality.silent.rule', {
          days: said(stretchDays),
          active: said(activeIn),
          stretches: said(stretchesBefore),
          usual: said(usualAtLeast),
        })}
      </p>
      {rows.length === 0 ? (
        <p className="q-say">{t('quality.silent.none')}</p>
      ) : (
        <DataTable<Row>
          caption={t('quality.silent')}
          rows={rows}
          rowKey={({ agency }) => agency}
          columns={[
            {
              key: 'agency',
              head: t('quality.col.agency'),
              cell: ({ agency }) => <bdi>{names.get(agency) ?? agency}</bdi>,
            },
            {
              key: 'usual',
              head: t('quality.col.usual'),
              cardLabel: t('quality.col.usual'),
              numeric: true,
              cell: ({ usual }) => formatDecimals(usual, 1, words),
            },
            {
              key: 'last',
              head: t('quality.col.last'),
              cardLabel: t('quality.col.last'),
              cell: ({ lastAt }) => formatDate(lastAt, words),
            },
          ]}
        />
      )}
    </>
  )
}
