import type { Period } from '#disclosure/cube.ts'

/** An instant as the clocks where it was written show it, given as if it were UTC: days and months are named by these. */
export function onTheWall(iso: string): Date {
  const shown = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/.exec(iso)?.[1]
  return new Date(shown === undefined ? iso : `${shown}Z`)
}

/** How long a period is, as far as readers compare periods with each other. */
export type Grain = 'month' | 'quarter' | 'year' | 'other'

/** Which periods stand beside each other in a trend: months with months, years with years. */
export function grainOf(period: Period): Grain {
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000
  if (days > 27 && days < 32) return 'month'
  if (days > 88 && days < 93) return 'quarter'
  if (days > 364 && days < 367) return 'year'
  return 'other'
}

/** The period that a reader sees first: the one that ends last, and of those the longest. */
export function latestPeriod(periods: readonly Period[]): Period | undefined {
  return periods.toSorted((a, b) => compare(b.to, a.to) || compare(a.from, b.from))[0]
}

/** The periods of one grain, oldest first. */
export function periodsOf(periods: readonly Period[], grain: Grain): Period[] {
  return periods.filter((period) => grainOf(period) === grain).toSorted((a, b) => compare(a.to, b.to))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
