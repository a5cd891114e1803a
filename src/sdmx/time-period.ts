/** Time as SDMX writes it. Calendar days decide, so that no time zone moves a period. */
import type { Period } from '#disclosure/cube.ts'
import { other } from './ids.ts'

/** Days `[from, to)`, each YYYY-MM-DD. */
export type Days = { readonly from: string; readonly to: string }

export type TimePeriod = Days & {
  /** A code of CL_FREQ. */
  readonly frequency: string
  /** 2025, 2025-Q1, 2025-01; any other window as its first day and its length: 2023-01-01/P3Y. */
  readonly id: string
}

const day = 86_400_000

/** A published period as SDMX writes it. */
export function timePeriodOf(period: Period): TimePeriod {
  const named = daysOf(period.id)
  if (/^\d{4}$/.test(period.id) && named) return { id: period.id, frequency: 'A', ...named }
  if (/^\d{4}-Q[1-4]$/.test(period.id) && named) return { id: period.id, frequency: 'Q', ...named }
  if (/^\d{4}-\d{2}$/.test(period.id) && named) return { id: period.id, frequency: 'M', ...named }
  const days = Math.max(1, Math.round((Date.parse(period.to) - Date.parse(period.from)) / day))
  const from = period.from.slice(0, 10)
  const to = plusDays(from, days)
  return { id: `${from}/${lengthOf(from, to, days)}`, frequency: other, from, to }
}

/** Whole years where they are whole years, else whole months, else days. */
function lengthOf(from: string, to: string, days: number): string {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number]
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number]
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  if (fromDay !== 1 || toDay !== 1) return `P${days}D`
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`
}

/**
 * The days of a time period in any of the forms of SDMX: year, semester, trimester, quarter, month, week, day,
 * instant, or a range of days. Undefined for what is none of them.
 */
export function daysOf(text: string): Days | undefined {
  const range = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?\/P(\d{1,5})([DMY])$/.exec(text)
  if (range) return isDay(range[1]!) ? rangeFrom(range[1]!, Number(range[2]), range[3]!) : undefined
  const date = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}.*)?$/.exec(text)?.[1]
  if (date !== undefined) return isDay(date) ? { from: date, to: plusDays(date, 1) } : undefined
  const [, year, kind = '', digits = ''] = /^(\d{4})(?:-([ASTQMWD]?)(\d{1,3}))?$/.exec(text) ?? []
  if (year === undefined) return undefined
  if (digits === '') return monthsOf(year, 0, 12)
  const n = Number(digits)
  const parts: Readonly<Record<string, number>> = { A: 1, S: 2, T: 3, Q: 4, M: 12, '': 12 }
  const inYear = parts[kind]
  if (inYear !== undefined) {
    const wide = kind === '' || kind === 'M' ? 2 : 1
    if (n < 1 || n > inYear || digits.length !== wide) return undefined
    return monthsOf(year, ((n - 1) * 12) / inYear, 12 / inYear)
  }
  if (kind === 'D')
    return n < 1 || n > 366 || digits.length !== 3 ? undefined : daysFrom(`${year}-01-01`, n - 1, 1)
  return n < 1 || n > 53 || digits.length !== 2 ? undefined : daysFrom(firstMonday(year), (n - 1) * 7, 7)
}

function rangeFrom(from: string, count: number, unit: string): Days {
  if (unit === 'D') return { from, to: plusDays(from, count) }
  const [year, month] = from.split('-').map(Number) as [number, number, number]
  return {
    from,
    to: `${monthStart(year, month - 1 + (unit === 'Y' ? 12 * count : count)).slice(0, 8)}${from.slice(8)}`,
  }
}

function monthsOf(year: string, from: number, count: number): Days {
  return { from: monthStart(Number(year), from), to: monthStart(Number(year), from + count) }
}

function monthStart(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

/** Week 1 is the week of the first Thursday (ISO 8601). */
function firstMonday(year: string): string {
  const fourth = new Date(`${year}-01-04T00:00:00Z`)
  return plusDays(`${year}-01-04`, -((fourth.getUTCDay() + 6) % 7))
}

function daysFrom(start: string, after: number, count: number): Days {
  const from = plusDays(start, after)
  return { from, to: plusDays(from, count) }
}

function plusDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * day).toISOString().slice(0, 10)
}

function isDay(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}
