import { type MonthBand, monthBands } from '#indicators/month-bands.ts'
import type { DateWords } from '#ui/dates.ts'
import { Figure } from '#ui/figure/figure.tsx'
import { cell } from '#ui/figure/figure-data.ts'
import { wordCount } from './statistics-words.ts'

/** How long it lasted, in five bands of months: how many in each. */
export function BandsFigure(props: { bands: Readonly<Record<MonthBand, number>>; words: DateWords }) {
  const { bands, words } = props
  const { t } = words
  const total = monthBands.reduce((sum, band) => sum + bands[band], 0)
  const row = (key: string, label: string, n: number) => ({
    key,
    label,
    cells: { n: cell(n, wordCount(n, words)) },
  })
  return (
    <Figure
      title={t('statistics.bands')}
      data={{
        rowHead: t('statistics.bands.head'),
        columns: [{ key: 'n', label: t('statistics.col.number') }],
        rows: monthBands.map((band) => row(band, t(`monthBand.${band}`), bands[band])),
        total: row('', t('statistics.total'), total),
      }}
      chart={total === 0 ? null : { kind: 'bars', columns: ['n'] }}
    />
  )
}
