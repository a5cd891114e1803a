import type { Timing } from './timing.ts'

/** A figure that architecture section 6 wants. */
export type Target = { readonly atMost: number } | { readonly atLeast: number }

/** What stands beside a measurement in the same run. */
export type Beside = { readonly what: string; readonly timing: Timing }

/** One line of the table: what was measured, beside what, how far from the target. */
export type Row = {
  readonly measurement: string
  readonly what: string
  /** How many cases the database held; null where there is no database. */
  readonly cases: number | null
  readonly timing: Timing
  readonly beside: readonly Beside[]
  /** The figure that the target speaks of, and in words what it is. */
  readonly figure?: { readonly value: number; readonly what: string; readonly target?: Target }
  readonly notes?: readonly string[]
}

/** How often the p95 of one fits into that of the other. */
export function p95Ratio(own: Timing, other: Timing): number {
  return own.p95 / other.p95
}

/** The share of the other's rate. */
export function rateRatio(own: Timing, other: Timing): number {
  return own.perSecond / other.perSecond
}

/** What stands beside most measurements: their own statements, sent again. */
export function besideBare(bare: Timing, withoutWalls: Timing): Beside[] {
  return [
    { what: 'the same statements by bare pg', timing: bare },
    { what: 'the same, as the owner: no walls', timing: withoutWalls },
  ]
}
