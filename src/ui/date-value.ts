/** What stands in the boxes of a date, as typed. */
export type DateParts = { day: string; month: string; year: string; time: string }

export const emptyDate: DateParts = { day: '', month: '', year: '', time: '' }

/** What a date needs to be: `time` whether a time is asked; `coarse` whether a month or a day may stand alone. */
export type DateNeed = { time: 'none' | 'optional' | 'required'; coarse?: boolean; required?: boolean }

/**
 * A date that was read, or the message id of what is wrong with it (`form.date.*`). `date` is YYYY-MM-DD, or
 * YYYY-MM with precision month; `time` is HH:MM with precision minute.
 */
export type DateRead =
  | { kind: 'date'; date: string; time?: string; precision: 'minute' | 'day' | 'month' }
  | { kind: 'empty' }
  | { kind: 'wrong'; problem: string; box: keyof DateParts }

/** Reads the boxes. Digits of any script count; times as 9:35, 09.35, 9h35 or 0935. */
export function readDate(parts: DateParts, need: DateNeed): DateRead {
  const [day, month, year, time] = [parts.day, parts.month, parts.year, parts.time].map(plainDigits) as [
    string,
    string,
    string,
    string,
  ]
  if (!day && !month && !year && !time) {
    return need.required ? wrong('form.date.needed', 'day') : { kind: 'empty' }
  }
  if (!year) return wrong('form.date.add-year', 'year')
  if (!/^\d{4}$/.test(year)) return wrong('form.date.year-of-four', 'year')
  if (!month) return wrong('form.date.add-month', 'month')
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) {
    return wrong('form.date.no-such-month', 'month')
  }
  const yearMonth = `${year}-${month.padStart(2, '0')}`
  if (!day) {
    return need.coarse && !time
      ? { kind: 'date', date: yearMonth, precision: 'month' }
      : wrong('form.date.add-day', 'day')
  }
  if (!isDay(yearMonth, day)) return wrong('form.date.no-such-day', 'day')
  const date = `${yearMonth}-${day.padStart(2, '0')}`
  if (need.time === 'none') return { kind: 'date', date, precision: 'day' }
  if (!time) {
    return need.time === 'optional' || need.coarse
      ? { kind: 'date', date, precision: 'day' }
      : wrong('form.date.add-time', 'time')
  }
  const clock = readTime(time)
  return clock
    ? { kind: 'date', date, time: clock, precision: 'minute' }
    : wrong('form.date.no-such-time', 'time')
}

/** The boxes that show an ISO 8601 date or instant, as its own wall clock reads. */
export function datePartsOf(at: string): DateParts {
  const [, year = '', month = '', day = '', time = ''] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/.exec(at) ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year, time }
}

function wrong(problem: string, box: keyof DateParts): DateRead {
  return { kind: 'wrong', problem, box }
}

function isDay(yearMonth: string, day: string): boolean {
  if (!/^\d{1,2}$/.test(day)) return false
  const [year, month] = yearMonth.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last
}

function readTime(time: string): string | undefined {
  const found = /^(\d{1,2})[:.hH](\d{2})$/.exec(time) ?? /^(\d{1,2})(\d{2})$/.exec(time)
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return undefined
  return `${found[1]?.padStart(2, '0')}:${found[2]}`
}

/** Arabic-Indic and Persian digits as Latin ones; spaces at the ends gone. */
function plainDigits(text: string): string {
  return text
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}
