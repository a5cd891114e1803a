import { type Digits, intlTag, type Locale } from '#platform/i18n/locales.ts'
import type { Translate } from '#platform/i18n/translate.ts'
import { inZone, readWall, sameDay, type Wall } from './wall-time.ts'

/**
 * What every date needs to become words. `now` is an ISO 8601 instant. `timeZone` places instants that are
 * written in UTC (`Z`); those with an offset are shown as the clock stood in the place where they happened.
 */
export type DateWords = { locale: Locale; digits: Digits; t: Translate; now: string; timeZone?: string }

export type Precision = 'minute' | 'day' | 'month'

/** "Thu 18 June 2026"; without the year when it is this year and `year` is not 'always'. */
export function formatDay(at: string, words: DateWords, year: 'auto' | 'always' = 'auto'): string {
  const wall = readWall(at, words.timeZone)
  const parts = {
    weekday: part(words, wall, { weekday: 'short' }),
    day: dayOfMonth(words, wall),
    month: part(words, wall, { month: 'long' }),
    year: part(words, wall, { year: 'numeric' }),
  }
  const thisYear = year === 'auto' && wall.year === nowBeside(wall, words).year
  return words.t(thisYear ? 'date.day' : 'date.day-year', parts)
}

/** "18 June 2026", for a date of birth or a table: no weekday, always the year. */
export function formatDate(at: string, words: DateWords): string {
  const wall = readWall(at, words.timeZone)
  return words.t('date.plain', {
    day: dayOfMonth(words, wall),
    month: part(words, wall, { month: 'long' }),
    year: part(words, wall, { year: 'numeric' }),
  })
}

/** "09:30", 24-hour clock. */
export function formatTime(at: string, words: DateWords): string {
  const wall = readWall(at, words.timeZone)
  return `${twoDigits(words, wall.hour)}:${twoDigits(words, wall.minute)}`
}

/** "June 2026". */
export function formatMonth(at: string, words: DateWords): string {
  const wall = readWall(at, words.timeZone)
  return words.t('date.month', {
    month: part(words, wall, { month: 'long' }),
    year: part(words, wall, { year: 'numeric' }),
  })
}

/** "Thu 18 June 2026, 09:30". */
export function formatMoment(at: string, words: DateWords, year: 'auto' | 'always' = 'always'): string {
  return words.t('date.moment', { date: formatDay(at, words, year), time: formatTime(at, words) })
}

/** A moment as exactly as it is known: with its time, its day or only its month. */
export function formatWhen(at: string, precision: Precision | undefined, words: DateWords): string {
  if (precision === 'month' || /^\d{4}-\d{2}$/.test(at)) return formatMonth(at, words)
  if (precision === 'day' || /^\d{4}-\d{2}-\d{2}$/.test(at)) return formatDay(at, words, 'always')
  return formatMoment(at, words)
}

/** "11:15 today", "12:00 tomorrow", "09:10 yesterday", else "Thu 18 June". */
export function formatNear(at: string, words: DateWords): string {
  const wall = readWall(at, words.timeZone)
  const now = nowBeside(wall, words)
  const time = formatTime(at, words)
  if (sameDay(wall, now)) return words.t('date.today-at', { time })
  if (sameDay(wall, now, 1)) return words.t('date.tomorrow-at', { time })
  if (sameDay(wall, now, -1)) return words.t('date.yesterday-at', { time })
  return formatDay(at, words)
}

/** "by 11:15 today": for a limit ahead. */
export function formatBy(dueAt: string, words: DateWords): string {
  return words.t('date.by', { when: formatNear(dueAt, words) })
}

/** "due Thu 11 June": for a limit that passed. */
export function formatDue(dueAt: string, words: DateWords): string {
  return words.t('date.due', { when: formatNear(dueAt, words) })
}

/** A number in the reader's digits. */
export function formatNumber(n: number, words: Pick<DateWords, 'locale' | 'digits'>): string {
  return number(words, {}).format(n)
}

/** Two digits at least: minutes, days and months in boxes. */
export function twoDigits(words: Pick<DateWords, 'locale' | 'digits'>, n: number): string {
  return number(words, { minimumIntegerDigits: 2 }).format(n)
}

function nowBeside(wall: Wall, words: DateWords): Wall {
  return inZone(Date.parse(words.now), wall.offset, words.timeZone)
}

/** French writes the first of a month "1er". */
function dayOfMonth(words: DateWords, wall: Wall): string {
  const day = part(words, wall, { day: 'numeric' })
  return words.locale === 'fr' && wall.day === 1 ? `${day}er` : day
}

const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function part(words: DateWords, wall: Wall, options: Intl.DateTimeFormatOptions): string {
  const tag = intlTag(words.locale, words.digits)
  const format = memo(
    `${tag} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }),
  )
  return format.format(Date.UTC(wall.year, wall.month - 1, wall.day))
}

function number({ locale, digits }: Pick<DateWords, 'locale' | 'digits'>, options: Intl.NumberFormatOptions) {
  const tag = intlTag(locale, digits)
  return memo(`${tag} n ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options))
}

function memo<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  const known = formatters.get(key)
  if (known) return known as T
  const made = make()
  formatters.set(key, made)
  return made
}
