import type { RefObject } from 'react'
import type { DateWords } from '#ui/dates.ts'
import { Figure } from '#ui/figure/figure.tsx'
import type { DrawCell } from '#ui/figure/figure-table.tsx'
import { Loaded } from '#ui/queries.tsx'
import { SegmentedChoice } from '#ui/segmented-choice.tsx'
import type { DefinitionReading } from '../figures/figures.contract.ts'
import { breakdownChart } from './breakdown-chart.ts'
import { type Breakdown, breakdownData } from './breakdown-data.ts'
import { CountLink } from './count-link.tsx'
import { onlyWords } from './only-words.ts'
import { areaDimensions } from './statistics-dimensions.ts'
import { readPeriod } from './statistics-period.ts'
import type { View } from './statistics-view.ts'
import { wordPeriod } from './statistics-words.ts'
import type { BreakdownParts } from './use-breakdown.ts'
import type { Frame } from './use-frame.ts'
import { useOutlines } from './use-outlines.ts'

type Props = {
  item: DefinitionReading
  frame: Frame
  parts: BreakdownParts
  onChange: (change: Partial<View>) => void
  drawn: RefObject<HTMLDivElement | null>
}

/** The figure broken down as the view says: chart or map, and its table. */
export function BreakdownFigure(props: Props) {
  const { item, frame, parts } = props
  const { view, offset, words, names } = frame
  const whole = names.get(view.area || frame.root) ?? words.t('statistics.everywhere')
  const { rows } = parts
  return (
    <Loaded query={parts.query} loading={words.t('statistics.loading')} lines={6}>
      {() =>
        rows && (
          <Drawn
            {...props}
            breakdown={{
              item,
              view,
              rows,
              cols: parts.cols,
              cross: parts.cross,
              before: parts.before,
              draw: drawnAs(item, view),
              names,
              words,
              heads: {
                whole,
                ...(parts.before && {
                  now: wordPeriod(frame.period, offset, words),
                  before: wordCompared(view, offset, words),
                }),
              },
            }}
          />
        )
      }
    </Loaded>
  )
}

function wordCompared(view: View, offset: number, words: DateWords): string {
  const compared = readPeriod(view.with, offset)
  return compared ? wordPeriod(compared, offset, words) : ''
}

function Drawn(props: Props & { breakdown: Breakdown }) {
  const { item, frame, breakdown, onChange } = props
  const { view, words } = frame
  const { t } = words
  const isOfAreas = areaDimensions.includes(view.rows)
  const outlines = useOutlines(isOfAreas && view.show === 'map')
  const data = breakdownData(breakdown)
  const map = isOfAreas && view.show === 'map' ? outlines : null
  const drawCell: DrawCell = (row, column, text) => {
    const isCrossed = column.key.startsWith('c:') && breakdown.draw === 'number'
    if (column.key !== 'n' && !isCrossed) return undefined
    const of = { [view.rows]: row.key, ...(isCrossed && { [view.cols]: column.key.slice(2) }) }
    return <CountLink frame={frame} item={item} of={of} text={text} />
  }
  return (
    <div aria-busy={props.parts.isWaiting || undefined}>
      <Figure
        title={titleOf(breakdown)}
        note={onlyWords(frame)}
        data={data}
        chart={breakdownChart(data, { draw: breakdown.draw, map })}
        drawCell={drawCell}
        drawn={props.drawn}
        tools={
          <span className="fig-tools">
            {hasBoth(item) && (
              <SegmentedChoice
                label={t('statistics.draw')}
                value={breakdown.draw}
                onChange={(draw) => onChange({ draw })}
                options={(['value', 'number'] as const).map((value) => ({
                  value,
                  label: t(`statistics.draw.${value}-${item.measure}`),
                }))}
              />
            )}
            {isOfAreas && (
              <SegmentedChoice
                label={t('statistics.show-as')}
                value={view.show === 'map' ? 'map' : 'bars'}
                onChange={(show) => onChange({ show: show === 'map' ? 'map' : '' })}
                options={(['bars', 'map'] as const).map((value) => ({
                  value,
                  label: t(`statistics.show.${value}`),
                }))}
              />
            )}
          </span>
        }
      />
    </div>
  )
}

function hasBoth({ measure }: DefinitionReading): boolean {
  return measure === 'rate' || measure === 'share'
}

/** Values, unless counts are asked for; crossed with something, counts, which add up. */
function drawnAs(item: DefinitionReading, view: View): 'number' | 'value' {
  if (item.measure === 'count') return 'number'
  if (!hasBoth(item)) return 'value'
  if (view.draw === 'number' || view.draw === 'value') return view.draw
  return view.cols === '' ? 'value' : 'number'
}

function titleOf({ view, words }: Breakdown): string {
  const rows = words.t(`dimension.${view.rows}`)
  return view.cols === ''
    ? words.t('statistics.by-one', { rows })
    : words.t('statistics.by-two', { rows, cols: words.t(`dimension.${view.cols}`) })
}
