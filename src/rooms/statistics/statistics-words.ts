/** What figures are called and how their numbers are written. */
import { nameOfCategory } from '#indicators/categories.ts'
import type { Unit } from '#indicators/indicator.ts'
import { formatInstant } from '#journey/instant.ts'
import type { DateWords } from '#ui/dates.ts'
import { formatDate, formatMonth, twoDigits } from '#ui/dates.ts'
import { formatDecimals, formatPercent, formatYear } from '#ui/figure/decimals.ts'
import type { DefinitionReading } from '../figures/figures.contract.ts'
import { decimalsOf } from './shown-decimals.ts'
import type { StatisticsPeriod } from './statistics-period.ts'

/** The indicator's name; that of a right's rate names the right. */
export function wordIndicator({ words: own }: Pick<DefinitionReading, 'words'>, { t }: DateWords): string {
  return t(own.name, own.safeguard === null ? {} : { right: t(own.safeguard) })
}

/** Exactly what an indicator counts. */
export function wordDefinition({ words: own }: Pick<DefinitionReading, 'words'>, { t }: DateWords): string {
  return t(own.definition, own.safeguard === null ? {} : { right: t(own.safeguard) })
}

/** A value with its unit, as short as it can stand alone: "46.2%", "41.0 days", "11.9". */
export function wordValue(value: number, unit: Unit, words: DateWords): string {
  const { t } = words
  switch (unit) {
    case 'percent':
      return formatPercent(value, decimalsOf(value), words)
    case 'level':
      return t('statistics.level', { n: formatDecimals(value, 0, words) })
    case 'count':
      return wordCount(value, words)
    case 'days':
      return t('statistics.days', { n: formatDecimals(value, 1, words) })
    case 'hours':
      return t('statistics.hours', { n: formatDecimals(value, 1, words) })
    case 'per-1000':
    case 'per-100000':
      return formatDecimals(value, decimalsOf(value), words)
  }
}

/** What a value is, where its own words do not say it: the unit of a rate, the median of a duration. */
export function wordMeasure(
  { measure, unit }: Pick<DefinitionReading, 'measure' | 'unit'>,
  { t }: DateWords,
): string {
  if (measure === 'rate' || unit === 'per-1000' || unit === 'level') return t(`unit.${unit}`)
  return measure === 'duration' ? t('statistics.median') : ''
}

/** A whole number of children, cases or times. */
export function wordCount(n: number, words: DateWords): string {
  return formatDecimals(n, Number.isInteger(n) ? 0 : 1, words)
}

const listed: Readonly<Record<string, string>> = {
  sex: 'code.sex',
  age: 'ageBand',
  displacement: 'code.displacement',
  context: 'code.context',
  'place-kind': 'code.placeKind',
  status: 'code.detentionStatus',
}

/** A category of a breakdown in words; references of areas and agencies by their names. */
export function wordCategory(
  dimension: string,
  value: string,
  names: ReadonlyMap<string, string>,
  { t }: DateWords,
): string {
  if (value === 'unknown' && dimension !== 'age') return t('category.unknown')
  if (dimension === 'disability') return t(`category.disability.${value}`)
  if (dimension === 'nationality' && ['national', 'foreign'].includes(value)) return t(`category.${value}`)
  if (dimension === 'status' && value === 'not-detained') return t('category.not-detained')
  if (dimension.startsWith('offence') || dimension === 'form')
    return nameOfCategory(dimension, value)
      .map((part) => ('id' in part ? t(part.id, part.values) : value))
      .join(t('statistics.and'))
  const list = listed[dimension]
  if (list === undefined) return names.get(value) ?? value
  return value
    .split('+')
    .map((each) => t(`${list}.${each}`))
    .join(t('statistics.and'))
}

/** "2025", "July to September 2025", "July 2025", "15 January 2025 to 28 February 2025". */
export function wordPeriod(period: StatisticsPeriod, offset: number, words: DateWords): string {
  const { t } = words
  const first = formatInstant(period.from, offset)
  const last = formatInstant(period.to - 1, offset)
  switch (period.kind) {
    case 'year':
      return formatYear(Number(period.key), words)
    case 'quarter':
      return t('statistics.from-to', { from: formatMonth(first, words), to: formatMonth(last, words) })
    case 'month':
      return formatMonth(first, words)
    case 'days':
      return t('statistics.from-to', { from: formatDate(first, words), to: formatDate(last, words) })
  }
}

/** The same for an axis: "2025", "Q3 2025", "07/2025". */
export function wordPeriodShort(key: string, words: DateWords): string {
  const { t } = words
  const [first = '', part] = key.split('-')
  const year = formatYear(Number(first), words)
  if (part === undefined) return year
  return part.startsWith('Q')
    ? t('statistics.quarter-short', { n: formatDecimals(Number(part.slice(1)), 0, words), year })
    : t('statistics.month-short', { month: twoDigits(words, Number(part)), year })
}

/** A gap of the figures in words: what a reader must know of it. */
export function wordNote(
  note: { readonly code: string; readonly dimension?: string; readonly year?: number },
  { t }: DateWords,
): string {
  return t(`note.${note.code}`, { year: String(note.year ?? '') })
}
