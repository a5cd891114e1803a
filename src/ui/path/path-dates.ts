import { type Digits, intlTag, type Locale } from '#platform/i18n/locales.ts'
import type { TickStyle } from './path-scale.ts'
import { DAY, toWall, type Zone, zoneOf } from './wall-clock.ts'

/** How dates are read on one path: the language, the place's clock, and now (its year goes unsaid). */
export type DateContext = { locale: Locale; digits: Digits; zone: Zone; now: number }

type Parts = Intl.DateTimeFormatOptions

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter({ locale, digits }: DateContext, parts: Parts): Intl.DateTimeFormat {
  const key = `${locale} ${digits} ${JSON.stringify(parts)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(intlTag(locale, digits), { ...parts, timeZone: 'UTC' })
  formatters.set(key, made)
  return made
}

/** Months of four letters or fewer are not worth shortening: "16 June", but "12 Nov". */
function keepShortMonths(
  parts: readonly Intl.DateTimeFormatPart[],
  wall: number,
  context: DateContext,
): Intl.DateTimeFormatPart[] {
  const long = formatter(context, { month: 'long', day: 'numeric' }).formatToParts(wall)
  const month = long.find((part) => part.type === 'month')?.value ?? ''
  return parts.map((part) => (part.type === 'month' && month.length <= 4 ? { ...part, value: month } : part))
}

function write(at: number, parts: Parts, context: DateContext): string {
  const wall = toWall(at, context.zone)
  return keepShortMonths(formatter(context, parts).formatToParts(wall), wall, context)
    .map((part) => part.value)
    .join('')
}

function yearIfOther(at: number, context: DateContext): Parts {
  const same = yearAt(at, context) === yearAt(context.now, context)
  return same ? {} : { year: 'numeric' }
}

function yearAt(at: number, { zone }: DateContext): number {
  return new Date(toWall(at, zone)).getUTCFullYear()
}

/** "16 June", with the year when it is not this one. */
export function writeDay(at: number, context: DateContext): string {
  return write(at, { day: 'numeric', month: 'short', ...yearIfOther(at, context) }, context)
}

/** "09:30", 24 hours. */
export function writeTime(at: number, context: DateContext): string {
  return write(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, context)
}

/** "May 2026": for what is known only to the month. */
export function writeMonth(at: number, context: DateContext): string {
  return write(at, { month: 'short', year: 'numeric' }, context)
}

/** "14 Jan – 12 May", "12 – 14 May", or one day where both fall on it; years only where they are not this one. */
export function writeRange(from: number, to: number, context: DateContext): string {
  const [a, b] = [toWall(from, context.zone), toWall(to, context.zone)]
  if (Math.floor(a / DAY) === Math.floor(b / DAY)) return writeDay(from, context)
  const year = { ...yearIfOther(from, context), ...yearIfOther(to, context) }
  const parts = formatter(context, { day: 'numeric', month: 'short', ...year }).formatRangeToParts(a, b)
  const starts = keepShortMonths(parts, a, context)
  const ends = keepShortMonths(parts, b, context)
  return parts.map((part, i) => (part.source === 'endRange' ? ends : starts)[i]?.value ?? '').join('')
}

/** What a tick says; null where a word of the language says it better (noon). A month not told yet is told. */
export function writeTick(
  at: number,
  style: TickStyle,
  before: number | null,
  context: DateContext,
): string | null {
  const monthOf = (instant: number) => new Date(toWall(instant, context.zone)).getUTCMonth()
  if (style === 'noon') return null
  if (style === 'time') return writeTime(at, context)
  if (style === 'year') return write(at, { year: 'numeric' }, context)
  if (style === 'weekday') {
    const month: Parts = before === null || monthOf(before) !== monthOf(at) ? { month: 'short' } : {}
    return write(at, { weekday: 'short', day: 'numeric', ...month }, context)
  }
  if (style === 'date') {
    const month: Parts = before === null || monthOf(before) !== monthOf(at) ? { month: 'short' } : {}
    return write(at, { day: 'numeric', ...month }, context)
  }
  const year: Parts = monthOf(at) === 0 ? { year: 'numeric' } : {}
  return write(at, { month: 'short', ...year }, context)
}

/** What was written with an offset is read by the clock of the place where it happened. `iso`: ISO 8601 text. */
export function atOwnPlace(iso: string, context: DateContext): DateContext {
  const kept = /[+-]\d{2}:?\d{2}$/.test(iso.slice(10))
  return kept ? { ...context, zone: zoneOf({ now: iso }) } : context
}

/** Whole calendar days from one instant to another, on the wall of the place. */
export function daysBetween(from: number, to: number, zone: Zone): number {
  return Math.floor(toWall(to, zone) / DAY) - Math.floor(toWall(from, zone) / DAY)
}
