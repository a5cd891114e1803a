/** When time alone will change what a running period counts. */
import { DAY, HOUR, startOfNextDay } from '#journey/local-time.ts'
import type { Fact } from '../facts/fact.ts'

const MINUTE = 60_000
/** Never again before this, however many limits pass. */
const soonest = 10 * MINUTE
const aftercareDays = 30

/**
 * The next instant at which stocks or judgements of these facts may be others: a limit, a spell that ends, a child's
 * birthday (a local midnight); within the hour, and not within ten minutes. Milliseconds.
 */
export function nextChange(facts: Iterable<Fact>, now: number, offset: number): number {
  let next = Math.min(startOfNextDay(now, offset), now + HOUR)
  for (const fact of facts) {
    for (const at of turningPoints(fact)) if (at !== null && at > now && at < next) next = at
  }
  return Math.max(next, now + soonest)
}

function turningPoints(fact: Fact): readonly (number | null)[] {
  switch (fact.kind) {
    case 'safeguard':
      return [fact.at, fact.dueAt === null ? null : fact.dueAt + 1, fact.settledAt]
    case 'spell':
      return [fact.at, fact.from, fact.to, fact.closedAt]
    case 'release':
      return [fact.startAt + aftercareDays * DAY, fact.aftercareRecordedAt]
    default:
      return [fact.at]
  }
}
