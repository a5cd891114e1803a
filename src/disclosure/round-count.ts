import type { Thresholds } from './cube.ts'

/**
 * The count as it is published: the nearest multiple of the base. It depends on the count alone, so
 * that asking again, in another table or another release, gives the same number (averaging gives
 * nothing), and a part is never shown larger than its whole. What it costs: shown parts may differ
 * from their shown whole by up to half a base for each number.
 */
export function roundCount(count: number, { base }: Thresholds): number {
  return Math.round(count / base) * base
}

/** The counts that a shown number can stand for, by someone who knows every rule here. */
export function countsBehind(shown: number, limits: Thresholds): { lower: number; upper: number } {
  if (shown === 0) return { lower: 0, upper: 0 }
  const reach = (limits.base - 1) / 2
  return { lower: Math.max(limits.threshold, Math.ceil(shown - reach)), upper: Math.floor(shown + reach) }
}
