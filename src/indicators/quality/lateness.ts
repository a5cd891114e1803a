/** How long after it happened something was recorded, in steps that grow: fine where hours count. */

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Rounded down to: 5 minutes within 2 hours, an hour within 2 days, a day within 60 days, else 30 days. */
const steps = [
  { below: 2 * hour, step: 5 * minute },
  { below: 2 * day, step: hour },
  { below: 60 * day, step: day },
  { below: Number.POSITIVE_INFINITY, step: 30 * day },
] as const

/** The limits and steps in minutes, for whoever counts elsewhere: up to `below` in steps of `step`. */
export const latenessSteps = steps.map(({ below, step }) => ({ below: below / minute, step: step / minute }))

/** A lateness (milliseconds; less than zero counts as zero) rounded down to its step, in minutes. */
export function latenessStep(milliseconds: number): number {
  const late = Math.max(0, milliseconds)
  const { step } = steps.find(({ below }) => late < below)!
  return (Math.floor(late / step) * step) / minute
}

/** How many events came how late: minutes (as `latenessStep` gives them) and how many. */
export type LatenessCounts = ReadonlyMap<number, number>

/** Adds up several counts. */
export function addLateness(all: Iterable<LatenessCounts>): Map<number, number> {
  const sum = new Map<number, number>()
  for (const counts of all) for (const [at, n] of counts) sum.set(at, (sum.get(at) ?? 0) + n)
  return sum
}

/** The lateness that this share of events does not exceed (nearest rank), in hours; null of nothing. */
export function latenessAt(counts: LatenessCounts, share: number): number | null {
  const total = eventsIn(counts)
  if (total === 0) return null
  let seen = 0
  for (const [at, n] of [...counts].sort(([a], [b]) => a - b)) {
    seen += n
    if (seen >= share * total) return at / 60
  }
  return null
}

/** How many came within less than so many hours. */
export function within(counts: LatenessCounts, hours: number): number {
  let seen = 0
  for (const [at, n] of counts) if (at < hours * 60) seen += n
  return seen
}

/** How many events were counted. */
export function eventsIn(counts: LatenessCounts): number {
  let total = 0
  for (const n of counts.values()) total += n
  return total
}
