import type { Beside } from '#indicators/indicator.ts'
import type { DateWords } from '#ui/dates.ts'
import { Absent } from '#ui/figure/absent.tsx'
import { formatYear } from '#ui/figure/decimals.ts'
import type { DefinitionReading } from '../figures/figures.contract.ts'
import { wordCount, wordValue } from './statistics-words.ts'

type Props = {
  item: DefinitionReading
  beside: Readonly<Record<string, Beside>>
  words: DateWords
}

/** What stands beside the value: other counts, another share, a level in law. */
export function BesideList({ item, beside, words }: Props) {
  const entries = Object.entries(beside)
  if (entries.length === 0) return null
  return (
    <dl className="prov">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{words.t(`beside.${name}`)}</dt>
          <dd>
            <Value item={item} name={name} value={value} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Named shares of their own unit; durations beside a duration share its unit. */
function Value({ item, name, value, words }: Omit<Props, 'beside'> & { name: string; value: Beside }) {
  const { t } = words
  if (value === null) return <Absent absence="not-applicable" />
  if (typeof value === 'number') {
    const isDuration = ['mean', 'median', 'percentile90'].includes(name)
    return isDuration ? wordValue(value, item.unit, words) : wordCount(value, words)
  }
  if ('level' in value) {
    const { level, year, evidence } = value
    return (
      <>
        <b>{t('statistics.level-of', { n: wordCount(level, words), year: formatYear(year, words) })}</b>{' '}
        {evidence !== null && <bdi className="meta">{evidence}</bdi>}
      </>
    )
  }
  const unit = name === 'fromMinimumAge' ? item.unit : name === 'perHeldAtCensus' ? 'per-1000' : 'percent'
  const numerator = wordCount(value.numerator, words)
  return (
    <>
      {value.value === null ? (
        <Absent absence={value.denominator === 0 ? 'not-applicable' : 'missing'} />
      ) : (
        <b>{wordValue(value.value, unit, words)}</b>
      )}{' '}
      <span className="meta">
        {value.denominator === null
          ? t('statistics.counted', { numerator })
          : t('statistics.counted-of', { numerator, denominator: wordCount(value.denominator, words) })}
      </span>
    </>
  )
}
