import type { Cell } from '#indicators/result.ts'
import type { DateWords } from '#ui/dates.ts'
import { Absent } from '#ui/figure/absent.tsx'
import type { QualityMarkReading } from '../data-quality/data-quality.contract.ts'
import { QualityMarkLine } from '../data-quality/quality-mark.tsx'
import type { DefinitionReading } from '../figures/figures.contract.ts'
import { absenceOf } from './absence-of.ts'
import { Sparkline } from './sparkline.tsx'
import { wordCount, wordMeasure, wordValue } from './statistics-words.ts'
import { growsWithTime, isThin, trendOf } from './trend.ts'

type Props = {
  item: DefinitionReading
  name: string
  now: Cell
  /** The periods before, earliest first; undefined while one is not here. */
  before: readonly (Cell | undefined)[]
  /** How far the record carries the figure; undefined until known. */
  quality: QualityMarkReading | undefined
  /** The period of `now` is not over. */
  isRunning: boolean
  words: DateWords
}

/** One indicator in a line: its value and unit, what it was counted from, where it went. */
export function IndicatorCard({ item, name, now, before, quality, isRunning, words }: Props) {
  const { t } = words
  const absence = absenceOf(now)
  const measure = wordMeasure(item, words)
  return (
    <>
      <span className="no">{item.id.replace(/^SG-/, '')}</span>
      <span className="nm">{name}</span>
      <span className="v">
        {now.value === null ? (
          <Absent absence={absence ?? 'missing'} />
        ) : (
          <b>{wordValue(now.value, item.unit, words)}</b>
        )}
      </span>
      <span className="u">
        {item.core && <b>{t('statistics.core')} </b>}
        {measure !== '' && <span>{measure}</span>}
        <WordsOfTrend {...{ item, now, before, quality, isRunning, words, name }} />
        <span className="parts">
          <WordsOfParts now={now} words={words} />
        </span>
      </span>
      <Sparkline
        cells={[...before, now]}
        isThin={(cell) => isThin(cell, item.measure) || (isRunning && growsWithTime(item.measure))}
      />
      {quality && (
        <div className="qm">
          <QualityMarkLine mark={quality} words={words} />
        </div>
      )}
    </>
  )
}

/** "down from 14.1", where neither period is thin. */
function WordsOfTrend({ item, now, before, quality, isRunning, words }: Props) {
  const last = before.at(-1)
  const trend = trendOf(last, now, item.measure, { quality, isRunning })
  if (trend === 'none' || last === undefined || last.value === null) return null
  return (
    <span className="tr">
      {trend === 'thin' || trend === 'running'
        ? words.t(`statistics.trend.${trend}`)
        : words.t(`statistics.trend.${trend}`, { value: wordValue(last.value, item.unit, words) })}
    </span>
  )
}

function WordsOfParts({ now, words }: Pick<Props, 'now' | 'words'>) {
  const { t } = words
  if (now.numerator === null) return null
  const numerator = wordCount(now.numerator, words)
  return now.denominator === null
    ? t('statistics.counted', { numerator })
    : t('statistics.counted-of', { numerator, denominator: wordCount(now.denominator, words) })
}
