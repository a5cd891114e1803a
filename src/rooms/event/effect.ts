import type { Finding } from '#safeguards/finding.ts'
import type { FindingRow } from '../journeys/readings.ts'

/** What one more event does to what a child is owed: the difference between two folds. */
export type Difference = {
  started: FindingRow[]
  breached: FindingRow[]
  met: FindingRow[]
  removed: FindingRow[]
}

/** Compares the findings before and after. Pure. */
export function differenceOf(before: readonly FindingRow[], after: readonly FindingRow[]): Difference {
  const old = new Map(before.map((row) => [keyOf(row.finding), row]))
  const kept = new Set(after.map((row) => keyOf(row.finding)))
  const difference: Difference = { started: [], breached: [], met: [], removed: [] }
  for (const row of after) {
    const was = old.get(keyOf(row.finding))?.finding
    const { status, resolvedAt } = row.finding
    const same = was?.status === status && was.resolvedAt === resolvedAt
    if (same) continue
    if (status === 'due' && !was) difference.started.push(row)
    if (status === 'breached' && was?.status !== 'breached') difference.breached.push(row)
    if (
      status === 'met' ||
      (status === 'breached' && was && was.resolvedAt === null && resolvedAt !== null)
    ) {
      difference.met.push(row)
    }
  }
  difference.removed.push(...before.filter((row) => !kept.has(keyOf(row.finding))))
  return difference
}

function keyOf(finding: Finding): string {
  return `${finding.case}\u0000${finding.safeguard}\u0000${finding.trigger}\u0000${finding.startedAt}`
}
