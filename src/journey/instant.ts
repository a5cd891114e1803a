/**
 * Instants as the contract writes them: ISO 8601 with an offset, read to the millisecond (further
 * digits are cut). Hand-written because a journey is refolded at every append and parsing is half of it.
 */

export type Instant = { ms: number; offsetMinutes: number }

const MINUTE = 60_000
const DAY = 86_400_000

/** Two digits at `i`, or a negative number where there are none. */
function twoDigits(text: string, i: number): number {
  const tens = text.charCodeAt(i) - 48
  const ones = text.charCodeAt(i + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Days from 1970-01-01 to a Gregorian date; `month` from 1. */
export function daysFromDate(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Days from 1970-01-01 to the first of each month of the years that records speak of; others are worked out. */
const FIRST_YEAR = 1990
const firstDays = Array.from({ length: 70 * 12 }, (_, n) =>
  daysFromDate(FIRST_YEAR + Math.floor(n / 12), (n % 12) + 1, 1),
)

function daysToDate(year: number, month: number, day: number): number {
  const first = firstDays[(year - FIRST_YEAR) * 12 + month - 1]
  return first === undefined ? daysFromDate(year, month, day) : first + day - 1
}

/** Days in a Gregorian month; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Minutes east of UTC of the offset that ends `text` at `i`; null when it is not one. */
function parseOffset(text: string, i: number): number | null {
  const sign = text.charCodeAt(i)
  if ((sign === 90 || sign === 122) && text.length === i + 1) return 0
  if (sign !== 43 && sign !== 45) return null
  const hours = twoDigits(text, i + 1)
  const colon = text.charCodeAt(i + 3) === 58
  const minutes = text.length === i + 3 ? 0 : twoDigits(text, colon ? i + 4 : i + 3)
  const ends = text.length === i + 3 || text.length === (colon ? i + 6 : i + 5)
  if (!ends || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null
  const total = hours * 60 + minutes
  return sign === 45 && total !== 0 ? -total : total
}

/** The instant that `text` names, or null when it is not ISO 8601 with an offset or not a real date. */
export function parseInstant(text: string): Instant | null {
  const century = twoDigits(text, 0)
  const year = century * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  if (century < 0 || year < century * 100 || month < 1 || month > 12 || day < 1) return null
  if (day > daysInMonth(year, month) || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null
  const separator = text.charCodeAt(10)
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58) return null
  if (separator !== 84 && separator !== 116) return null

  let i = 16
  let second = 0
  let milli = 0
  if (text.charCodeAt(i) === 58) {
    second = twoDigits(text, i + 1)
    if (second < 0 || second > 59) return null
    i += 3
    const mark = text.charCodeAt(i)
    if (mark === 46 || mark === 44) {
      let digits = 0
      for (i++; ; i++, digits++) {
        const digit = text.charCodeAt(i) - 48
        if (!(digit >= 0 && digit <= 9)) break
        if (digits < 3) milli += digit * (digits === 0 ? 100 : digits === 1 ? 10 : 1)
      }
      if (digits === 0) return null
    }
  }
  const offsetMinutes = parseOffset(text, i)
  if (offsetMinutes === null) return null
  const ms =
    daysToDate(year, month, day) * DAY + ((hour * 60 + minute - offsetMinutes) * 60 + second) * 1000 + milli
  return { ms, offsetMinutes }
}

/** As `parseInstant`, for text that was checked before; throws RangeError where it was not. */
export function instantOf(text: string): Instant {
  const instant = parseInstant(text)
  if (!instant) throw new RangeError(`not an instant with an offset: ${text}`)
  return instant
}

const PADDED = Array.from({ length: 100 }, (_, n) => (n < 10 ? `0${n}` : `${n}`))
/** Texts of dates and of offsets' minutes asked for before: a journey names the same few again and again. */
const dateTexts = new Map<number, string>()
const minuteTexts = new Map<number, readonly string[]>()
const TEXTS_KEPT = 50_000

/** ISO 8601 text of an instant in an offset; milliseconds only where there are any; `Z` for offset 0. */
export function formatInstant(ms: number, offsetMinutes: number): string {
  const local = ms + offsetMinutes * MINUTE
  const days = Math.floor(local / DAY)
  const rest = local - days * DAY
  const minutes = Math.floor(rest / MINUTE)
  const within = rest - minutes * MINUTE
  const minute = minutesOfDay(offsetMinutes)[minutes]!
  if (within === 0) return dateText(days) + minute
  return `${dateText(days)}${minute.slice(0, 7)}${secondsText(within)}${minute.slice(9)}`
}

/** Seconds and, where there are any, milliseconds of a minute. */
function secondsText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const milli = ms - seconds * 1000
  return `${PADDED[seconds]}${milli === 0 ? '' : `.${`${milli}`.padStart(3, '0')}`}`
}

/** Each minute of a day in an offset, whole: `T10:15:00+02:00`. */
function minutesOfDay(offsetMinutes: number): readonly string[] {
  const known = minuteTexts.get(offsetMinutes)
  if (known) return known
  const offset = offsetText(offsetMinutes)
  const texts = Array.from(
    { length: 1440 },
    (_, n) => `T${PADDED[Math.floor(n / 60)]}:${PADDED[n % 60]}:00${offset}`,
  )
  minuteTexts.set(offsetMinutes, texts)
  return texts
}

function dateText(days: number): string {
  const known = dateTexts.get(days)
  if (known !== undefined) return known
  const { year, month, day } = dateFromDays(days)
  const text = `${`${year}`.padStart(4, '0')}-${PADDED[month]}-${PADDED[day]}`
  if (dateTexts.size < TEXTS_KEPT) dateTexts.set(days, text)
  return text
}

function offsetText(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'Z'
  const minutes = Math.abs(offsetMinutes)
  return `${offsetMinutes < 0 ? '-' : '+'}${PADDED[Math.floor(minutes / 60)]}:${PADDED[minutes % 60]}`
}

export type LocalDate = { year: number; month: number; day: number }

/** The Gregorian date `days` after 1970-01-01. */
export function dateFromDays(days: number): LocalDate {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}
