import type { Cube, Period } from './cube.ts'
import { type TimeLine, windowOf } from './time-line.ts'

const day = 86_400_000

/** The windows of an earlier cube that are on the time line; null when none is. */
export function touchingPart(earlier: Cube, line: TimeLine): Cube | null {
  const kept = earlier.periods.filter((period) => line.spans.has(windowOf(period, earlier.counting)))
  if (kept.length === 0) return null
  const ids = new Set(kept.map((period) => period.id))
  return { ...earlier, periods: kept, leaves: earlier.leaves.filter((leaf) => ids.has(leaf.period)) }
}

/** Whether two windows say something about each other. */
export function touches(a: Period, b: Period, counting: Cube['counting'], gapDays: number): boolean {
  const [aFrom, aTo, bFrom, bTo] = [a.from, a.to, b.from, b.to].map((text) => Date.parse(text)) as [
    number,
    number,
    number,
    number,
  ]
  if (counting === 'census') return Math.abs(aTo - bTo) < gapDays * day
  return aFrom < bTo && bFrom < aTo
}

/**
 * The wanted windows and those of other releases that say something about them: windows that overlap
 * theirs, directly or through each other; for a census, those nearer than the gap.
 */
export function joinWindows(
  wanted: readonly Period[],
  others: readonly Period[],
  counting: Cube['counting'],
  gapDays: number,
): Period[] {
  const joined = [...wanted]
  let rest = [...others]
  for (;;) {
    const near = rest.filter((one) => joined.some((other) => touches(one, other, counting, gapDays)))
    if (near.length === 0) return joined
    joined.push(...near)
    rest = rest.filter((one) => !near.includes(one))
    // A census is compared with its neighbours only: what lies near a neighbour is another question.
    if (counting === 'census') return joined
  }
}
