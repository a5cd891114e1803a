/** The next hearing of a case: what was scheduled, less what was held or put off since. */
import { parseInstant } from './instant.ts'
import { startOfNextDay } from './local-time.ts'
import type { StandingEvent } from './standing-event.ts'

export type ScheduledHearing = { readonly event: StandingEvent; readonly at: number; readonly kind: string }

/** The earliest hearing still ahead at `asOf`; null when none is known. */
export function nextHearing(
  byType: ReadonlyMap<string, readonly StandingEvent[]>,
  asOf: number,
): ScheduledHearing | null {
  const planned = byType.get('hearing-scheduled') ?? []
  const adjourned = byType.get('hearing-adjourned') ?? []
  if (planned.length + adjourned.length === 0) return null
  const held = byType.get('hearing-held') ?? []
  let next: ScheduledHearing | null = null
  for (const event of [...planned, ...adjourned]) {
    const scheduled =
      typeof event.data.scheduledFor === 'string' ? parseInstant(event.data.scheduledFor) : null
    if (!scheduled || scheduled.ms <= asOf || (next && next.at <= scheduled.ms)) continue
    const { kind } = event.data
    const putOff = adjourned.some((later) => later.order > event.order && later.data.kind === kind)
    const wasHeld = held.some(
      (later) =>
        later.order > event.order &&
        later.data.kind === kind &&
        scheduled.ms < startOfNextDay(later.at, later.offset),
    )
    if (!putOff && !wasHeld) next = { event, at: scheduled.ms, kind: String(kind) }
  }
  return next
}
