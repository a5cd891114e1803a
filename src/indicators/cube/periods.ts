/** Calendar months, quarters and years of one offset: the windows that are kept counted. */
import { daysFromDate } from '#journey/instant.ts'
import { DAY, localDate } from '#journey/local-time.ts'

export const periodKinds = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

export type Period = {
  /** `2026-03`, `2026-Q1` or `2026`. */
  readonly key: string
  readonly kind: PeriodKind
  /** [from, to) in milliseconds. */
  readonly from: number
  readonly to: number
}

const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/** The period of a kind that holds an instant (milliseconds), in an offset (minutes). */
export function periodAt(kind: PeriodKind, ms: number, offset: number): Period {
  const { year, month } = localDate(ms, offset)
  const length = monthsIn[kind]
  return periodFrom(kind, year, Math.floor((month - 1) / length) * length, offset)
}

/** The month, the quarter and the year that hold an instant. */
export function periodsAt(ms: number, offset: number): Period[] {
  return periodKinds.map((kind) => periodAt(kind, ms, offset))
}

/** The period of a key; undefined where it names none. */
export function periodOf(key: string, offset: number): Period | undefined {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(key)
  if (!found) return undefined
  const year = Number(found[1])
  if (found[2] !== undefined) return periodFrom('quarter', year, (Number(found[2]) - 1) * 3, offset)
  if (found[3] !== undefined) return periodFrom('month', year, Number(found[3]) - 1, offset)
  return periodFrom('year', year, 0, offset)
}

/** The period that a window is, to the millisecond; undefined where it is none. */
export function periodOfWindow(from: number, to: number, offset: number): Period | undefined {
  return periodsAt(from, offset).find((period) => period.from === from && period.to === to)
}

/** Every period of a kind that overlaps [from, to), oldest first. */
export function periodsWithin(kind: PeriodKind, from: number, to: number, offset: number): Period[] {
  const found: Period[] = []
  for (let at = from; at < to; ) {
    const period = periodAt(kind, at, offset)
    found.push(period)
    at = period.to
  }
  return found
}

function periodFrom(kind: PeriodKind, year: number, firstMonth: number, offset: number): Period {
  const next = firstMonth + monthsIn[kind]
  return {
    key: keyOf(kind, year, firstMonth),
    kind,
    from: startOf(year, firstMonth, offset),
    to: startOf(year + Math.floor(next / 12), next % 12, offset),
  }
}

function startOf(year: number, month: number, offset: number): number {
  return daysFromDate(year, month + 1, 1) * DAY - offset * 60_000
}

function keyOf(kind: PeriodKind, year: number, firstMonth: number): string {
  const shown = String(year).padStart(4, '0')
  if (kind === 'year') return shown
  if (kind === 'quarter') return `${shown}-Q${firstMonth / 3 + 1}`
  return `${shown}-${String(firstMonth + 1).padStart(2, '0')}`
}
