import type { RefObject } from 'react'
import { type PeriodKind, periodAt } from '#indicators/cube/periods.ts'
import { SelectField } from '#ui/choice-fields.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { absent, type Chart, type FigureData } from '#ui/figure/figure-data.ts'
import { Failed, Loading } from '#ui/states.tsx'
import type { DefinitionReading, SeriesAnswer } from '../figures/figures.contract.ts'
import { valueCell } from './breakdown-data.ts'
import { CompareAreas } from './compare-areas.tsx'
import { seriesPath, wholeOf } from './figure-asks.ts'
import { ownFigure } from './own-counts.ts'
import { type StatisticsPeriod, upTo } from './statistics-period.ts'
import { partsOf, type View } from './statistics-view.ts'
import { wordMeasure, wordPeriodShort } from './statistics-words.ts'
import type { Frame } from './use-frame.ts'
import { useSeries } from './use-series.ts'

const shown: Readonly<Record<PeriodKind, number>> = { month: 13, quarter: 9, year: 6 }

type Props = {
  item: DefinitionReading
  frame: Frame
  onChange: (change: Partial<View>) => void
  drawn: RefObject<HTMLDivElement | null> | undefined
}

/** The figure over time, for the area and up to three others beside it. What chooses stays while figures come in. */
export function TrendFigure({ item, frame, onChange, drawn }: Props) {
  const { view, words } = frame
  const { t } = words
  const kind = kindOf(view, frame.period)
  return (
    <>
      <div className="fig-tools">
        <SelectField
          label={t('statistics.by-period')}
          value={kind}
          onChange={(trend) => onChange({ trend })}
          options={(['month', 'quarter', 'year'] as const).map((value) => ({
            value,
            label: t(`statistics.by.${value}`),
          }))}
        />
        <CompareAreas frame={frame} onChange={onChange} />
      </div>
      <Course item={item} frame={frame} kind={kind} drawn={drawn} />
    </>
  )
}

function Course({ item, frame, kind, drawn }: Omit<Props, 'onChange'> & { kind: PeriodKind }) {
  const { view, words } = frame
  const { t } = words
  const periods = upTo(lastShown(frame, kind), shown[kind], frame.offset)
  const beside = partsOf(view.areas).filter((area) => frame.names.has(area) && area !== view.area)
  const areas = [view.area, ...beside.slice(0, 3)]
  const answers = useSeries(areas.map((area) => seriesPath(frame, item.id, kind, periods, area)))
  if (answers.some(({ error }) => error !== null)) return <Failed>{t('statistics.failed')}</Failed>
  const series = answers.flatMap(({ data }) => data ?? [])
  if (series.length < areas.length) return <Loading>{t('statistics.loading')}</Loading>
  const data = seriesData(item, frame, areas, periods, series)
  const isRunning = series.some(({ points }) => points.some(({ running }) => running))
  const note = [wordMeasure(item, words), isRunning ? t('statistics.hollow') : ''].filter(
    (each) => each !== '',
  )
  return (
    <Figure
      title={t('statistics.over-time')}
      {...(note.length > 0 && { note: note.join(' · ') })}
      data={data}
      chart={seriesChart(data, series)}
      {...(drawn && { drawn })}
    />
  )
}

function kindOf(view: View, { kind }: StatisticsPeriod): PeriodKind {
  if (view.trend === 'month' || view.trend === 'quarter' || view.trend === 'year') return view.trend
  return kind === 'year' ? 'quarter' : 'month'
}

/** The series ends with the last part of the period of the page, or of now where that lies ahead. */
function lastShown({ period, words, offset }: Frame, kind: PeriodKind): StatisticsPeriod {
  return periodAt(kind, Math.min(period.to - 1, Date.parse(words.now)), offset)
}

function seriesData(
  item: DefinitionReading,
  { view, names, root, words }: Frame,
  areas: readonly string[],
  periods: readonly StatisticsPeriod[],
  series: readonly SeriesAnswer[],
): FigureData {
  const { t } = words
  return {
    rowHead: t('statistics.period'),
    columns: areas.map((area, i) => ({
      key: String(i),
      label: names.get(area || root) ?? t('statistics.everywhere'),
    })),
    rows: periods.map(({ key }) => ({
      key,
      label: wordPeriodShort(key, words),
      cells: Object.fromEntries(
        series.map(({ points, scope }, i) => {
          const found = points.find(({ period }) => period === key)?.result
          const result = found && scope === 'mine' ? ownFigure(found) : found
          return [i, result ? valueCell(wholeOf(result, view), item.unit, words) : absent('not-applicable')]
        }),
      ),
    })),
  }
}

/** Lines with a break where the definition changed; none where no period has a number. */
function seriesChart(data: FigureData, series: readonly SeriesAnswer[]): Chart | null {
  const hasNumbers = data.rows.some(({ cells }) => Object.values(cells).some(({ n }) => n !== null))
  if (!hasNumbers) return null
  const points = series[0]?.points ?? []
  return {
    kind: 'lines',
    columns: data.columns.map(({ key }) => key),
    running: points.filter(({ running }) => running).map(({ period }) => period),
    breaks: points
      .filter(({ result }, i) => i > 0 && points[i - 1]?.result.version !== result.version)
      .map(({ period }) => period),
  }
}
