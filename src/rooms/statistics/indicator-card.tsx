import type { Cell } from '#indicators/result.ts'
import type { DateWords } from '#ui/dates.ts'
import { Absent } from '#ui/figure/absent.tsx'
import type { DefinitionReading } from '../figures/figures.contract.ts'
import { absenceOf } from './absence-of.ts'
import { Sparkline } from './sparkline.tsx'
import { wordCount, wordValue } from './statistics-words.ts'
import { isThin, trendOf } from './trend.ts'

type Props = {
  item: DefinitionReading
  name: string
  now: Cell
  /** The periods before, earliest first; undefined while one is not here. */
  before: readonly (Cell | undefined)[]
  words: DateWords
}

/** One indicator in a line: its value and unit, what it was counted from, where it went. */
export function IndicatorCard({ item, name, now, before, words }: Props) {
  const { t } = words
  const absence = absenceOf(now)
  return (
    <>
      <span className="no">{item.id.replace(/^(JJ|SG)-/, '')}</span>
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
        {t(`unit.${item.unit}`)}
        <WordsOfTrend {...{ item, now, before, words, name }} />
        <span className="parts">
          <WordsOfParts now={now} words={words} />
        </span>
      </span>
      <Sparkline cells={[...before, now]} isThin={(cell) => isThin(cell, item.measure)} />
    </>
  )
}

/** "down from 14.1", where neither period is thin. */
function WordsOfTrend({ item, now, before, words }: Props) {
  const last = before.at(-1)
  const trend = trendOf(last, now, item.measure)
  if (trend === 'none' || last === undefined || last.value === null) return null
  return (
    <span className="tr">
      {trend === 'thin'
        ? words.t('statistics.trend.thin')
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
