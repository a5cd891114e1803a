/**
 * Periods as the address writes them: `2025`, `2025-Q3`, `2025-07`, or a window of days
 * `2025-01-15..2025-03-01` (the second day is the first one after it). Offsets are minutes east of UTC.
 */
import { type PeriodKind, periodAt, periodOf } from '#indicators/cube/periods.ts'
import { formatInstant, parseInstant } from '#journey/instant.ts'
import { DAY } from '#journey/local-time.ts'

export type StatisticsPeriod = {
  readonly key: string
  readonly kind: PeriodKind | 'days'
  /** [from, to) in milliseconds. */
  readonly from: number
  readonly to: number
}

const inYear: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, year: 1 }

/** The period that a text names; null where it names none. */
export function readPeriod(text: string, offset: number): StatisticsPeriod | null {
  const calendar = periodOf(text, offset)
  if (calendar) return calendar
  const [first = '', after = '', ...more] = text.split('..')
  const [from, to] = [startOf(first, offset), startOf(after, offset)]
  if (more.length > 0 || from === null || to === null || from >= to) return null
  return { key: text, kind: 'days', from, to }
}

/** The window of a period as the API asks for it. */
export function windowOf({ from, to }: StatisticsPeriod, offset: number): { from: string; to: string } {
  return { from: formatInstant(from, offset), to: formatInstant(to, offset) }
}

/** The period before, of the same kind; a window of days moves by its own length. `by` is how many. */
export function earlier(period: StatisticsPeriod, offset: number, by = 1): StatisticsPeriod {
  let at = period
  for (let i = 0; i < by; i++) at = before(at, offset)
  return at
}

/** The last period of a kind that was over at a moment. */
export function lastOver(kind: PeriodKind, ms: number, offset: number): StatisticsPeriod {
  return before(periodAt(kind, ms, offset), offset)
}

/** A period and those before it, earliest first. */
export function upTo(period: StatisticsPeriod, count: number, offset: number): StatisticsPeriod[] {
  const found = [period]
  while (found.length < count) found.unshift(before(found[0] ?? period, offset))
  return found
}

/** The same part of the year before; of a window of days the one right before. */
export function yearBefore(period: StatisticsPeriod, offset: number): StatisticsPeriod {
  return earlier(period, offset, period.kind === 'days' ? 1 : inYear[period.kind])
}

/** A window of days from its first day and its last, both YYYY-MM-DD; null where they are none. */
export function daysBetween(first: string, last: string, offset: number): StatisticsPeriod | null {
  const end = startOf(last, offset)
  return end === null ? null : readPeriod(`${first}..${dayAt(end + DAY, offset)}`, offset)
}

/** The local day that holds a moment, YYYY-MM-DD. */
export function dayAt(ms: number, offset: number): string {
  return formatInstant(ms, offset).slice(0, 10)
}

function before({ kind, from, to }: StatisticsPeriod, offset: number): StatisticsPeriod {
  if (kind !== 'days') return periodAt(kind, from - 1, offset)
  const start = from - (to - from)
  return { key: `${dayAt(start, offset)}..${dayAt(from, offset)}`, kind, from: start, to: from }
}

/** 00:00 of a day YYYY-MM-DD; null where there is no such day. */
function startOf(day: string, offset: number): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseInstant(`${day}T00:00:00Z`) : null
  return at === null ? null : at.ms - offset * 60_000
}
