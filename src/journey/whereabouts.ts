/** Where the child is now, as one case knows it. */
import { holds, type Run, type Spell } from './spells.ts'
import type { StandingEvent } from './standing-event.ts'

export type Whereabouts = {
  readonly case: string
  readonly state: 'locked-up' | 'in-care' | 'absconded' | 'died' | 'with-family-or-unknown'
  /** The detention status or the kind of care. */
  readonly status: string | null
  /** References, where the record names them. */
  readonly place: string | null
  readonly agency: string | null
  /** Milliseconds; null when nothing is known. */
  readonly since: number | null
}

/** The child's whereabouts at `asOf` by the events of one case, in order. */
export function whereNow(
  inCase: string,
  events: readonly StandingEvent[],
  runs: readonly Run[],
  care: readonly Spell[],
  death: StandingEvent | null,
  asOf: number,
): Whereabouts {
  if (death) return { ...nowhere, case: inCase, state: 'died', since: death.effective }
  const run = runs.find((candidate) => holds(candidate, asOf))
  if (run) {
    const spell = run.spells.find((candidate) => holds(candidate, asOf))
    const place = lastPlace(events, run, asOf)
    const agency = place.by?.event.agency ?? run.opener.event.agency ?? null
    return {
      case: inCase,
      state: 'locked-up',
      status: spell?.status ?? null,
      place: place.ref,
      agency,
      since: run.from,
    }
  }
  const carer = care.find((spell) => holds(spell, asOf))
  if (carer) {
    const { place, agency } = carer.opener.event
    return {
      case: inCase,
      state: 'in-care',
      status: carer.status,
      place: place ?? null,
      agency: agency ?? null,
      since: carer.from,
    }
  }
  const left = runs.at(-1)?.closer
  return {
    ...nowhere,
    case: inCase,
    state: left?.type === 'absconded' ? 'absconded' : 'with-family-or-unknown',
    since: left?.effective ?? null,
  }
}

const nowhere = { status: null, place: null, agency: null, since: null } as const

/** The place of the run's latest admission or move, else of the event that opened it. */
export function lastPlace(
  events: readonly StandingEvent[],
  run: Run,
  asOf: number,
): { ref: string | null; by: StandingEvent | null } {
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]!
    if (event.effective > asOf || event.effective < run.from) continue
    const ref = event.type === 'moved' ? (event.data.to ?? event.event.place) : event.event.place
    if ((event.type === 'moved' || event.type === 'admitted') && typeof ref === 'string') {
      return { ref, by: event }
    }
  }
  return { ref: run.opener.event.place ?? null, by: null }
}
