/** A moment with the calendar day that it had where it happened. */
export type Instant = {
  /** As the contract writes it: seconds given, at most three fraction digits, the offset kept. */
  text: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  milliseconds: number
  /** Days since 1970-01-01 of the local date. */
  day: number
}

const instantForm = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d))$/
const dateForm = /^(\d{4})-(\d\d)-(\d\d)$/
const largestOffsetHours = 14
const dayLength = 86_400_000

/**
 * Reads an ISO 8601 instant with an offset (RFC 3339, seconds may be left out). Gives undefined for anything else,
 * and for dates and times that do not exist. Digits beyond the millisecond are cut, not rounded.
 */
export function readInstant(text: string): Instant | undefined {
  const match = instantForm.exec(text)
  if (!match) return undefined
  const [, year, month, date, hour, minute, second = '00', fraction, sign, offsetHour, offsetMinute] = match
  const day = dayNumber(Number(year), Number(month), Number(date))
  if (day === undefined) return undefined
  const time = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const offset = sign === undefined ? 0 : Number(offsetHour) * 60 + Number(offsetMinute)
  if (offset > largestOffsetHours * 60 || Number(offsetMinute ?? 0) > 59) return undefined
  const kept = fraction?.slice(0, 3)
  const milliseconds = Number((kept ?? '').padEnd(3, '0'))
  return {
    text: writeInstant(text, kept, match[6] === undefined, (fraction?.length ?? 0) > 3),
    milliseconds: day * dayLength + (time - (sign === '-' ? -offset : offset) * 60) * 1000 + milliseconds,
    day,
  }
}

function writeInstant(text: string, kept: string | undefined, noSeconds: boolean, cut: boolean): string {
  if (noSeconds) return `${text.slice(0, 16)}:00${text.slice(16)}`
  if (!cut) return text
  return `${text.slice(0, 19)}.${kept}${text.slice(text.search(/(?:Z|[+-]\d\d:\d\d)$/))}`
}

/** The day number of a date YYYY-MM-DD that exists, else undefined. */
export function readDate(text: string): number | undefined {
  const match = dateForm.exec(text)
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** The first and last day that a date of birth YYYY, YYYY-MM or YYYY-MM-DD can mean; undefined if it does not exist. */
export function readBirthDate(text: string): { first: number; last: number } | undefined {
  if (text.length === 10) {
    const day = readDate(text)
    return day === undefined ? undefined : { first: day, last: day }
  }
  const match = /^(\d{4})(?:-(\d\d))?$/.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  const first = dayNumber(year, Number(match[2] ?? 1), 1)
  if (first === undefined) return undefined
  const last = match[2] === undefined ? dayNumber(year, 12, 31) : lastOfMonth(first)
  return last === undefined ? undefined : { first, last }
}

/** First and last day of the month in which a day lies. */
export function monthAround(day: number): { first: number; last: number } {
  const date = new Date(day * dayLength)
  const first = day - (date.getUTCDate() - 1)
  return { first, last: lastOfMonth(first) }
}

/** Whole years from a day of birth to a day; born on 29 February turns on 1 March. */
export function yearsBetween(birth: number, day: number): number {
  const from = new Date(birth * dayLength)
  const to = new Date(day * dayLength)
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  const months = to.getUTCMonth() - from.getUTCMonth()
  return months < 0 || (months === 0 && to.getUTCDate() < from.getUTCDate()) ? years - 1 : years
}

/** YYYY-MM-DD of a day number. */
export function writeDate(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

function lastOfMonth(first: number): number {
  const date = new Date(first * dayLength)
  return new Date(0).setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / dayLength
}

function dayNumber(year: number, month: number, date: number): number | undefined {
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined
  return new Date(0).setUTCFullYear(year, month - 1, date) / dayLength
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
