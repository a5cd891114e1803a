/** What releases, their tables and their cells are called. */

import { agesOf } from '#release/breakdown.ts'
import type { DateWords } from '#ui/dates.ts'
import { formatNumber } from '#ui/dates.ts'
import { formatDecimals } from '#ui/figure/decimals.ts'
import type { ReleaseListed, ReleaseReading, ReviewReading } from './release.contract.ts'

type Table = ReviewReading['preview'][number]
type Cell = Table['cells'][number]

/** The title in the reader's language. */
export function wordTitle({ titles }: Pick<ReleaseListed, 'titles'>, { locale }: DateWords): string {
  return locale === 'fr' ? titles.fr : locale === 'ar' ? titles.ar : titles.en
}

/** An indicator by its id alone; that of a right's rate names the right. */
export function wordIndicatorId(id: string, { t }: DateWords): string {
  return id.startsWith('SG-')
    ? t('indicator.SG', { right: t(`safeguard.${id.slice(3)}`) })
    : t(`indicator.${id}`)
}

/** "Children in conflict with the law, by age and sex". */
export function wordTable(
  { indicator, dimensions }: { indicator: string; dimensions: readonly string[] },
  words: DateWords,
): string {
  const { t, locale } = words
  const name = wordIndicatorId(indicator, words)
  const [first, second] = dimensions.map((id) => t(`dimension.${id}`).toLocaleLowerCase(locale))
  if (first === undefined) return name
  return second === undefined
    ? t('release.by-one', { name, first })
    : t('release.by-two', { name, first, second })
}

/** One category of a dimension; left out it is the total. */
export function wordCategoryOf(
  dimension: string,
  category: string | undefined,
  areas: ReleaseReading['areas'],
  { t, ...words }: DateWords,
): string {
  if (category === undefined) return t('release.total')
  if (category === 'unknown') return t('category.unknown')
  if (dimension === 'sex') return t(`code.sex.${category}`)
  if (dimension === 'area') return areas.find(({ ref }) => ref === category)?.name ?? category
  const ages = agesOf(category)
  return ages === null
    ? category
    : t('release.ages', { from: formatNumber(ages.from, words), to: formatNumber(ages.to, words) })
}

/** A window: a year, or years together. */
export function wordPeriodId(id: string, { t, ...words }: DateWords): string {
  const [from = '', to] = id.split('/').map((year) => wordYear(Number(year), words))
  return to === undefined ? from : t('release.years', { from, to })
}

function wordYear(year: number, { locale, digits }: Pick<DateWords, 'locale' | 'digits'>): string {
  return formatNumber(year, { locale, digits }).replace(/[\s.,٬’']/gu, '')
}

/** A count as the public sees it. */
export function wordPublicCount(count: Cell['numerator'] | null, words: DateWords): string {
  if (count === null) return ''
  if (count.state === 'shown') return formatNumber(count.count, words)
  return count.state === 'hidden' ? words.t('release.hidden-sign') : words.t(`figure.${count.state}`)
}

/** A value in the table's unit, or nothing. */
export function wordPublicValue({ value }: Cell, words: DateWords): string {
  return value === null ? '' : formatDecimals(value, Number.isInteger(value) ? 0 : 1, words)
}
