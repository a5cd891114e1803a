import type { Counting, Dimension, Period } from '#disclosure/cube.ts'
import { hiddenSymbol } from '#disclosure/cube.ts'
import { nameOfCategory } from '#indicators/categories.ts'
import type { Unit } from '#indicators/indicator.ts'
import { loadCatalog, translator } from '#platform/i18n/load-catalog.ts'
import { intlTag, type Locale } from '#platform/i18n/locales.ts'
import type { Translate } from '#platform/i18n/translate.ts'
import { grainOf, onTheWall } from './periods.ts'
import { rootOf, type Seen } from './read-cell.ts'
import { declarationOf } from './themes.ts'

/** An area: its name as published, and its outline where the register has one. */
export type Area = { readonly name: string; readonly geometry: unknown }
export type Areas = ReadonlyMap<string, Area>

/** Everything that a page says, in one language. */
export type PublicWords = {
  readonly locale: Locale
  readonly t: Translate
  number(value: number): string
  /** A value with the digits that its unit has (one after the point of a rate), or the symbol of what is not there. */
  value(seen: Seen, unit: Unit): string
  /** Two things said after each other, with the comma of the language. */
  pair(a: string, b: string): string
  unit(unit: Unit): string
  date(iso: string): string
  period(period: Period, counting: Counting): string
  indicator(id: string): string
  definition(id: string): string
  /** What the number means in plain words, one paragraph each. */
  meaning(id: string): string[]
  dimension(id: string): string
  category(dimension: Dimension, id: string): string
}

/** The symbols of what is not there, in every table and drawing. Hidden is always the same one. */
export const symbols: Readonly<Record<Exclude<Seen['state'], 'shown'>, string>> = {
  hidden: hiddenSymbol,
  missing: '?',
  'not-applicable': '–',
  'no-value': '/',
}

/** The words of the public pages in a language, with the names that the register gives areas. */
export function publicWords(locale: Locale, areas: Areas): PublicWords {
  const t = translator(locale)
  const catalog = loadCatalog(locale)
  const known: Known = (id, values) => (id in catalog ? t(id, values) : null)
  const { numbers, rates, dates, months } = formatsOf(locale)
  const number = (value: number) => numbers.format(value)
  const date = (iso: string) => dates.format(new Date(iso))
  const nameOf = (id: string, suffix: string) => {
    const words = declarationOf(id)?.words
    if (words === undefined) return known(`indicator.${id}${suffix}`) ?? id
    return t(suffix === '' ? words.name : words.definition, { right: t(words.safeguard) })
  }
  return {
    locale,
    t,
    number,
    value: (seen, unit) => {
      if (seen.state !== 'shown') return symbols[seen.state]
      return isRate(unit) ? rates.format(seen.number) : number(seen.number)
    },
    pair: (a, b) => t('public.pair', { a, b }),
    unit: (unit) => t(`unit.${unit}`),
    date,
    period: (period, counting) => {
      const named = periodName(period, t, months)
      if (counting === 'census') {
        return named === null
          ? date(onTheWall(period.to).toISOString())
          : t('public.period.end-of', { period: named })
      }
      return (
        named ??
        t('public.period.from-to', {
          from: date(onTheWall(period.from).toISOString()),
          to: date(dayBefore(period.to)),
        })
      )
    },
    indicator: (id) => nameOf(id, ''),
    definition: (id) => nameOf(id, '.definition'),
    meaning: (id) => meaningOf(id, t, known),
    dimension: (id) => known(`dimension.${id}`) ?? id,
    category: (dimension, id) => categoryName(dimension, id, { t, known, areas }),
  }
}

/** Words that may not be there: null where the catalogue has none. */
type Known = (id: string, values?: Record<string, unknown>) => string | null

type Formats = Readonly<Record<'numbers' | 'rates', Intl.NumberFormat>> &
  Readonly<Record<'dates' | 'months', Intl.DateTimeFormat>>

/** Made once for each language: making them is what costs. */
const formats = new Map<Locale, Formats>()

function formatsOf(locale: Locale): Formats {
  const known = formats.get(locale)
  if (known !== undefined) return known
  const tag = intlTag(locale)
  const made: Formats = {
    numbers: new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }),
    rates: new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    dates: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
    months: new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  }
  formats.set(locale, made)
  return made
}

function isRate(unit: Unit): boolean {
  return unit === 'percent' || unit === 'per-1000' || unit === 'per-100000'
}

/** A calendar month, quarter or year by its name; null for any other window. */
function periodName(period: Period, t: Translate, months: Intl.DateTimeFormat): string | null {
  const from = onTheWall(period.from)
  const year = String(from.getUTCFullYear())
  const grain = grainOf(period)
  if (from.getUTCDate() !== 1) return null
  if (grain === 'month') return months.format(from)
  if (grain === 'quarter') {
    return t('public.period.quarter', { quarter: String(Math.floor(from.getUTCMonth() / 3) + 1), year })
  }
  const until = onTheWall(period.to)
  const isWholeYears = from.getUTCMonth() === 0 && /-01-01T00:00:00(\.000)?Z$/.test(until.toISOString())
  if (!isWholeYears) return null
  return grain === 'year' ? year : `${year}–${until.getUTCFullYear() - 1}`
}

function dayBefore(iso: string): string {
  return new Date(onTheWall(iso).getTime() - 1).toISOString()
}

function meaningOf(id: string, t: Translate, known: Known): string[] {
  const words = declarationOf(id)?.words
  if (words === undefined) return [known(`public.meaning.${id}`) ?? ''].filter((text) => text !== '')
  const isCount = words.name.endsWith('.count')
  const why = known(`${words.safeguard}.why`)
  return [t(isCount ? 'public.meaning.SG-count' : 'public.meaning.SG'), ...(why === null ? [] : [why])]
}

const areaDimensions = new Set(['area', 'region', 'district'])

function categoryName(
  dimension: Dimension,
  id: string,
  { t, known, areas }: { readonly t: Translate; readonly known: Known; readonly areas: Areas },
): string {
  if (areaDimensions.has(dimension.id) && areas.has(id)) return areas.get(id)?.name ?? id
  if (id === rootOf(dimension)) return t('public.all')
  return nameOfCategory(dimension.id, id)
    .map((part) => {
      if ('id' in part) return known(part.id, part.values) ?? ages(id, t)
      if ('area' in part) return areas.get(part.area)?.name ?? part.area
      return 'agency' in part ? part.agency : part.country
    })
    .join(', ')
}

/** Whole years from one age to another, where no band has words of its own. */
function ages(id: string, t: Translate): string {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(id) ?? []
  return from === undefined || to === undefined ? id : t('public.ages', { from, to })
}
