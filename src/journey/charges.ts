/**
 * The offences that stand against the child in a case. `charge-changed` replaces them and is judged like
 * `charged`; `charge-dropped` removes those it names, or all. Codes match by prefix: 0906 covers 09061.
 */
import type { StandingEvent } from './standing-event.ts'

/** One offence of a charge; the code is null where the charge names none. */
export type StandingCharge = { readonly code: string | null; readonly by: StandingEvent }

/** The offence codes that an event names; empty where it names none. */
export function offencesOf(event: StandingEvent): readonly string[] {
  const offences = event.data.offences
  return Array.isArray(offences) ? offences.filter((code): code is string => typeof code === 'string') : []
}

/** Whether one of the wider codes covers the narrower one. */
export function isCovered(code: string, by: readonly string[]): boolean {
  return by.some((wider) => code.startsWith(wider))
}

/** Whether this event charges the child: at first, or anew. */
export function isCharge(event: StandingEvent): boolean {
  return event.type === 'charged' || event.type === 'charge-changed'
}

/** What stands after an event, given what stood before. */
export function chargesAfter(
  standing: readonly StandingCharge[],
  event: StandingEvent,
): readonly StandingCharge[] {
  switch (event.type) {
    case 'charged':
      return [...standing, ...chargesOf(event)]
    case 'charge-changed':
      return chargesOf(event)
    case 'charge-dropped': {
      const dropped = offencesOf(event)
      if (dropped.length === 0) return []
      return standing.filter((charge) => charge.code === null || !isCovered(charge.code, dropped))
    }
    default:
      return standing
  }
}

function chargesOf(event: StandingEvent): StandingCharge[] {
  const codes = offencesOf(event)
  return codes.length === 0 ? [{ code: null, by: event }] : codes.map((code) => ({ code, by: event }))
}

/** What stands in a case after those of its events (in order) that `until` accepts. */
export function standingCharges(
  events: readonly StandingEvent[],
  until: (event: StandingEvent) => boolean,
): readonly StandingCharge[] {
  let standing: readonly StandingCharge[] = []
  for (const event of events) if (until(event)) standing = chargesAfter(standing, event)
  return standing
}
