import type { Cell } from '#indicators/result.ts'
import { formatInstant } from '#journey/instant.ts'
import { formatDate } from '#ui/dates.ts'
import { Absent } from '#ui/figure/absent.tsx'
import type { DefinitionReading, Figure } from '../figures/figures.contract.ts'
import { absenceOf } from './absence-of.ts'
import { CountLink } from './count-link.tsx'
import { wholeOf } from './figure-asks.ts'
import { useQuality } from './figure-quality.tsx'
import { onlyWords } from './only-words.ts'
import { periodWords } from './statistics-head.tsx'
import { readPeriod, yearBefore } from './statistics-period.ts'
import { wordCount, wordMeasure, wordPeriod, wordValue } from './statistics-words.ts'
import { trendOf } from './trend.ts'
import type { Frame } from './use-frame.ts'

/** The value, large, and how it was worked out. */
export function FigureHead(props: {
  item: DefinitionReading
  frame: Frame
  figure: Figure
  /** The same in the period that is compared with. */
  before: Figure | undefined
}) {
  const { item, frame, figure } = props
  const { words, view } = frame
  const cell = wholeOf(figure, view)
  const absence = absenceOf(cell)
  const area = frame.names.get(view.area || frame.root)
  return (
    <div className="head-fig">
      <p className="figure">
        {cell.value === null ? (
          <Absent absence={absence ?? 'missing'} />
        ) : (
          <b>{wordValue(cell.value, item.unit, words)}</b>
        )}{' '}
        <span>{wordMeasure(item, words)}</span>
      </p>
      <div className="work-out">
        <p>
          <WorkedOut item={item} frame={frame} cell={cell} />
        </p>
        <p className="meta">
          {[
            area,
            onlyWords(frame),
            periodWords(frame),
            words.t('statistics.census', { day: formatDate(census(figure, frame), words) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Change {...props} cell={cell} />
      </div>
    </div>
  )
}

/** The period compared with, else the same part of the year before. */
export function comparedWith({ view, period, offset }: Frame) {
  return (view.with !== '' && readPeriod(view.with, offset)) || yearBefore(period, offset)
}

function census({ census }: Figure, { offset }: Frame): string {
  return formatInstant(Date.parse(census), offset)
}

function WorkedOut({ item, frame, cell }: { item: DefinitionReading; frame: Frame; cell: Cell }) {
  const { words } = frame
  const { t } = words
  if (cell.numerator === null) return t('statistics.worked.level')
  const numerator = <CountLink frame={frame} item={item} of={{}} text={wordCount(cell.numerator, words)} />
  if (item.measure === 'duration' || item.measure === 'count')
    return (
      <>
        <b>{numerator}</b> {t(`statistics.worked.${item.measure}`)}
      </>
    )
  return (
    <>
      <b>{numerator}</b> ÷{' '}
      <b>{cell.denominator === null ? <Absent absence="missing" /> : wordCount(cell.denominator, words)}</b>{' '}
      {t(item.measure === 'rate' ? 'statistics.worked.rate' : 'statistics.worked.share')}
    </>
  )
}

function Change(props: { item: DefinitionReading; frame: Frame; before: Figure | undefined; cell: Cell }) {
  const { item, frame, before, cell } = props
  const { t } = frame.words
  const quality = useQuality(frame, frame.period)?.[item.id]
  if (before === undefined) return null
  const then = wholeOf(before, frame.view)
  const trend = trendOf(then, cell, item.measure, {
    quality,
    isRunning: frame.period.to > Date.parse(frame.words.now),
  })
  const period = wordPeriod(comparedWith(frame), frame.offset, frame.words)
  if (trend === 'none' || then.value === null)
    return <p className="meta">{t('statistics.change.none', { period })}</p>
  if (trend === 'running') return <p className="meta">{t('statistics.change.running', { period })}</p>
  if (trend === 'thin') return <p className="meta">{t('statistics.change.thin', { period })}</p>
  const value = wordValue(then.value, item.unit, frame.words)
  return (
    <p>
      {t(`statistics.change.${trend}`, { value, period })}{' '}
      <span className="meta">{t(`direction.${item.direction}`)}</span>
    </p>
  )
}
