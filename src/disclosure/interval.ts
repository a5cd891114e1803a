import type { Cell, System } from './system.ts'

/** The lowest and highest value that a count may have for all that is published. */
export type Interval = { lower: number; upper: number }

const tolerance = 1e-6

/** Whether the lower side is uncertain enough: a small count may not be known to be there at all. */
export function reachesDown(cell: Cell, system: System, { lower, upper }: Interval): boolean {
  if (isSmall(cell, system)) return lower <= tolerance
  return upper - lower >= system.thresholds.width - tolerance
}

/** Whether the upper side is uncertain enough: a small count may be one that would be shown. */
export function reachesUp(cell: Cell, system: System, { lower, upper }: Interval): boolean {
  if (isSmall(cell, system)) return upper >= system.thresholds.width - tolerance
  return upper - lower >= system.thresholds.width - tolerance
}

/** Whether the interval protects the cell. */
export function isProtected(cell: Cell, system: System, interval: Interval): boolean {
  return reachesDown(cell, system, interval) && reachesUp(cell, system, interval)
}

function isSmall(cell: Cell, system: System): boolean {
  return cell.kind !== 'change' && cell.value < system.thresholds.threshold
}

/** Widens what has been seen by one more value. */
export function widen(seen: Interval, least: number, greatest: number): void {
  if (least < seen.lower) seen.lower = least
  if (greatest > seen.upper) seen.upper = greatest
}
