import { type Period, periodKinds, periodOf, periodsAt, periodsWithin } from './periods.ts'

/** A part that is kept: its period, and when it has to be counted again. */
export type KeptPart = { readonly period: string; readonly dueAt: number }

/**
 * The periods of a bucket that have to be counted: those of the months marked (null: all from the first fact on),
 * those due by time, those that run and are not kept yet. A period that has not begun is left until it does.
 */
export function periodsToCount(
  months: readonly number[] | null,
  kept: readonly KeptPart[],
  firstFact: number | null,
  now: number,
  offset: number,
): Period[] {
  const found = new Map<string, Period>()
  const add = (period: Period | undefined) => {
    if (period && period.from <= now) found.set(period.key, period)
  }
  const known = new Map(kept.map((part) => [part.period, part.dueAt]))
  for (const period of periodsAt(now, offset)) if (!known.has(period.key)) add(period)
  for (const [key, dueAt] of known) if (dueAt <= now || months === null) add(periodOf(key, offset))
  for (const month of months ?? []) {
    const middle = Date.UTC(Math.floor(month / 12), month % 12, 15)
    for (const period of periodsAt(middle, offset)) add(period)
  }
  if (months === null && firstFact !== null) {
    for (const kind of periodKinds)
      for (const each of periodsWithin(kind, firstFact, now + 1, offset)) add(each)
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}
