/** Questions that a record raises by itself: shown to whoever can answer, never judged. */
import { parseDate } from './age.ts'
import { daysFromDate } from './instant.ts'
import { addMonths, DAY } from './local-time.ts'
import type { CaseReading, Flag } from './reading-types.ts'
import { holds } from './spells.ts'
import type { StandingEvent } from './standing-event.ts'

export type Raised = { readonly flags: readonly Flag[]; readonly nextAt: number }

const YEARS_IN_MONTHS = 24
const SILENCE = 90 * DAY

/** What detention of a case asks at `asOf`, and the next instant at which it would ask more. */
export function detentionFlags(reading: Omit<CaseReading, 'now' | 'nextHearing'>, asOf: number): Raised {
  const flags: Flag[] = []
  let nextAt = Infinity
  const run = reading.runs.findLast((candidate) => holds(candidate, asOf))
  if (!run) return { flags, nextAt }

  const order = reading.byType.get('detention-ordered')?.findLast((event) => event.effective >= run.from)
  const until = order ? endOfOrder(order) : null
  if (order && until !== null) {
    if (until <= asOf) flags.push({ code: 'order-expired', event: order.id })
    else nextAt = until
  }

  const news = reading.events.findLast((event) => event.at <= asOf)?.at ?? run.from
  const silentAt = Math.max(addMonths(run.from, run.opener.offset, YEARS_IN_MONTHS), news + SILENCE) + 1
  if (silentAt <= asOf) flags.push({ code: 'run-without-news', event: run.opener.id })
  else nextAt = Math.min(nextAt, silentAt)
  return { flags, nextAt }
}

/** The end of the day until which an order reaches, in its own offset. */
function endOfOrder(order: StandingEvent): number | null {
  const until = parseDate(order.data.until)
  if (!until) return null
  return (daysFromDate(until.year, until.month, until.day) + 1) * DAY - order.offset * 60_000
}
