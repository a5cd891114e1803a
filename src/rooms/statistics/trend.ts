import type { Cell } from '#indicators/result.ts'
import { decimalsOf } from './shown-decimals.ts'

/** Below this many counted, in either period, chance alone moves a figure: no direction is told. */
export const leastForTrend = 10
/** Below this many that a share is a share of, likewise. */
export const leastForShare = 30

/**
 * Where a figure went between two periods. `thin`: too few to tell. `running`: what has been counted in a part of a
 * period is compared with no whole one. `none`: one of the two is not there.
 */
export type Trend = 'up' | 'down' | 'same' | 'thin' | 'running' | 'none'

/** What else is known of the present figure: its data quality, and whether its period still runs. */
export type Circumstances = {
  readonly quality?: { readonly levels: readonly string[] } | undefined
  readonly isRunning: boolean
}

type Counted = Pick<Cell, 'state' | 'value' | 'numerator' | 'denominator'>

/**
 * The direction from one period to the next, told only where neither is thin: at least ten counted in both, or of a
 * share at least thirty that it is a share of (few of many is a finding), and whose data quality is not marked thin.
 * A level of policy is never thin. Numbers and rates of a period that is not over are not compared.
 */
export function trendOf(
  before: Counted | undefined,
  now: Counted,
  measure: string,
  { quality, isRunning }: Circumstances = { isRunning: false },
): Trend {
  if (before === undefined || before.state !== 'known' || now.state !== 'known') return 'none'
  if (before.value === null || now.value === null) return 'none'
  if (isRunning && growsWithTime(measure)) return 'running'
  if (quality?.levels.includes('thin')) return 'thin'
  if (isThin(before, measure) || isThin(now, measure)) return 'thin'
  if (shown(now.value) === shown(before.value)) return 'same'
  return now.value > before.value ? 'up' : 'down'
}

/** Whether what is counted grows with the length of the period: a number and a rate do, a share and a median do not. */
export function growsWithTime(measure: string): boolean {
  return measure === 'rate' || measure === 'count'
}

/** Whether a figure rests on too few to say where it goes. */
export function isThin({ numerator, denominator }: Counted, measure: string): boolean {
  if (measure === 'level') return false
  if (numerator === null) return true
  if (measure === 'share') return (denominator ?? 0) < leastForShare
  return numerator < leastForTrend
}

/** As far as it is shown: what looks the same is the same. */
function shown(value: number): string {
  return value.toFixed(decimalsOf(value))
}
