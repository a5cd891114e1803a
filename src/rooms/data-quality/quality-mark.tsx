import { markedFields } from '#indicators/quality/fields.ts'
import { tolerated } from '#indicators/quality/mark.ts'
import type { DateWords } from '#ui/dates.ts'
import { formatPercent } from '#ui/figure/decimals.ts'
import { hues, Mark, type Status } from '#ui/mark.tsx'
import type { QualityMarkReading } from './data-quality.contract.ts'
import './quality.css'

type Level = QualityMarkReading['levels'][number] | 'complete'
const looks: Readonly<Record<Level, Status>> = {
  complete: 'met',
  none: 'later',
  thin: 'unknown',
  late: 'due',
  unknowns: 'unknown',
}

/**
 * The quality mark of one figure, to stand beside it: shape and word for each thing to know. With `explained` each is
 * followed by what it means here.
 */
export function QualityMarkLine(props: { mark: QualityMarkReading; words: DateWords; explained?: boolean }) {
  const { mark, words, explained = false } = props
  const levels: readonly Level[] = mark.levels.length === 0 ? ['complete'] : mark.levels
  return (
    <ul className="q-marks">
      {levels.map((level) => (
        <li key={level}>
          <span className={`st ${hues[looks[level]]}`}>
            <Mark status={looks[level]} /> {words.t(`quality.mark.${level}`)}
          </span>
          {explained && <span className="meta"> {hintOf(level, mark, words)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** What a level means for this figure, in a sentence. */
export function hintOf(level: Level, mark: QualityMarkReading, words: DateWords): string {
  const { t } = words
  const share = (part: number, of: number) => formatPercent(of === 0 ? 0 : (100 * part) / of, 0, words)
  switch (level) {
    case 'complete':
    case 'none':
      return t(`quality.mark.${level}.hint`)
    case 'thin':
      return t('quality.mark.thin.hint', { n: mark.counted })
    case 'late':
      return t('quality.mark.late.hint', {
        share: share(mark.withinDays7.count, mark.withinDays7.of),
        days: mark.needsDays ?? 0,
      })
    case 'unknowns':
      return mark.unknowns
        .filter(({ field, unknown, of }) => markedFields.includes(field) && unknown > tolerated * of)
        .map(({ field, unknown, of }) =>
          t('quality.mark.unknowns.hint', { field: t(`quality.field.${field}`), share: share(unknown, of) }),
        )
        .join(' ')
  }
}
