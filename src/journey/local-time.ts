/**
 * Days and months as they pass in the place where a thing happened: every function takes the offset
 * that the record carries. A day of a clock is 24 hours, also across a change of clocks.
 */
import { dateFromDays, daysFromDate, daysInMonth, type LocalDate } from './instant.ts'

const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

/** The calendar date at an instant in an offset. */
export function localDate(ms: number, offsetMinutes: number): LocalDate {
  return dateFromDays(Math.floor((ms + offsetMinutes * MINUTE) / DAY))
}

/** 00:00 of the local day that holds the instant. */
export function startOfDay(ms: number, offsetMinutes: number): number {
  const shift = offsetMinutes * MINUTE
  return Math.floor((ms + shift) / DAY) * DAY - shift
}

/** 00:00 of the local day after the one that holds the instant. */
export function startOfNextDay(ms: number, offsetMinutes: number): number {
  return startOfDay(ms, offsetMinutes) + DAY
}

/** 00:00 of the first day of the local month that holds the instant. */
export function startOfMonth(ms: number, offsetMinutes: number): number {
  const { year, month } = localDate(ms, offsetMinutes)
  return daysFromDate(year, month, 1) * DAY - offsetMinutes * MINUTE
}

/** 00:00 of the first day of the next local month. */
export function startOfNextMonth(ms: number, offsetMinutes: number): number {
  const { year, month } = localDate(ms, offsetMinutes)
  const next = month === 12 ? daysFromDate(year + 1, 1, 1) : daysFromDate(year, month + 1, 1)
  return next * DAY - offsetMinutes * MINUTE
}

/** The same local time `months` calendar months later, clamped: 31 August + 6 = 28 or 29 February. */
export function addMonths(ms: number, offsetMinutes: number, months: number): number {
  const local = ms + offsetMinutes * MINUTE
  const days = Math.floor(local / DAY)
  const { year, month, day } = dateFromDays(days)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  const toDay = Math.min(day, daysInMonth(toYear, toMonth))
  return daysFromDate(toYear, toMonth, toDay) * DAY + (local - days * DAY) - offsetMinutes * MINUTE
}
