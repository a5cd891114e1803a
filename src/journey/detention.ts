/** How detention begins, changes status and ends in one case (vocabulary section 3). */
import type { PlaceRecord } from './envelope.ts'
import { closeSpell, emptyTrack, openSpell, type Track } from './spells.ts'
import type { StandingEvent } from './standing-event.ts'

const detentionPlaces = new Set([
  'police-cell',
  'remand',
  'closed-juvenile',
  'open-juvenile',
  'adult-prison-wing',
  'immigration',
  'psychiatric',
  'military',
])

/** Whether a place of this kind holds children who may not leave: a place of detention. */
export function isPlaceOfDetention(kind: string | undefined): boolean {
  return kind !== undefined && detentionPlaces.has(kind)
}

export type Detention = {
  readonly track: Track
  /** The status to resume when a child who absconded is returned. */
  resume: string | null
  /** A custodial sentence that nothing has ended yet. */
  unservedSentence: boolean
  /** Events that opened detention when none ran, the vanished ones included. */
  readonly openers: Set<StandingEvent>
  /** Admissions that opened detention although no place was given. */
  readonly placeless: StandingEvent[]
  /** Returns without an absconding to return from. */
  readonly unexplainedReturns: StandingEvent[]
}

export type Places = ReadonlyMap<string, PlaceRecord>

/** A case in which nobody has been detained yet. */
export function noDetention(): Detention {
  return {
    track: emptyTrack('detention'),
    resume: null,
    unservedSentence: false,
    openers: new Set(),
    placeless: [],
    unexplainedReturns: [],
  }
}

/** Applies one event of the case; `events` are all of the child's, for what else happened on a day. */
export function followDetention(
  state: Detention,
  event: StandingEvent,
  events: readonly StandingEvent[],
  places: Places,
): void {
  const running = state.track.open
  switch (event.type) {
    case 'apprehended':
      if (!running) open(state, event, event.data.ground === 'immigration' ? 'immigration' : 'police-custody')
      return
    case 'police-custody-started':
      if (!running) open(state, event, 'police-custody')
      return
    case 'detention-ordered':
      setStatus(state, event, String(event.data.status ?? 'unknown'))
      return
    case 'admitted':
      if (!running) admit(state, event, events, places)
      return
    case 'sentenced':
      if (event.data.sanction !== 'custodial') return
      state.unservedSentence = true
      if (running) setStatus(state, event, 'sentenced')
      return
    case 'returned':
      if (running) return
      if (state.resume === null) state.unexplainedReturns.push(event)
      else open(state, event, state.resume)
      return
    case 'absconded':
      if (running) state.resume = running.status
      closeSpell(state.track, event)
      return
    case 'released':
    case 'handed-over':
    case 'died':
      state.resume = null
      state.unservedSentence = false
      closeSpell(state.track, event)
  }
}

function open(state: Detention, event: StandingEvent, status: string): void {
  state.resume = null
  state.openers.add(event)
  openSpell(state.track, event, status)
}

function setStatus(state: Detention, event: StandingEvent, status: string): void {
  const { track } = state
  if (!track.open) {
    open(state, event, status)
    return
  }
  if (track.open.status === status) return
  closeSpell(track, event)
  openSpell(track, event, status)
}

function admit(
  state: Detention,
  event: StandingEvent,
  events: readonly StandingEvent[],
  places: Places,
): void {
  const kind = event.event.place === undefined ? undefined : places.get(event.event.place)?.kind
  if (kind !== undefined && !isPlaceOfDetention(kind)) return
  if (!event.exact && events.some((other) => mayOpen(other, event, state, places))) return
  if (kind === undefined) state.placeless.push(event)
  open(state, event, state.unservedSentence ? 'sentenced' : 'unknown')
}

/** Whether another event of the admission's own day (or month) opens detention by itself. */
function mayOpen(other: StandingEvent, admission: StandingEvent, state: Detention, places: Places): boolean {
  if (other === admission || other.case !== admission.case) return false
  if (other.effective < admission.startAt || other.effective >= admission.endAt) return false
  switch (other.type) {
    case 'apprehended':
    case 'police-custody-started':
    case 'detention-ordered':
      return true
    case 'returned':
      return state.resume !== null
    case 'admitted': {
      const kind = other.event.place === undefined ? undefined : places.get(other.event.place)?.kind
      // Of two admissions the one known less exactly gives way.
      const isFiner = other.endAt - other.startAt < admission.endAt - admission.startAt
      return isFiner && (kind === undefined || isPlaceOfDetention(kind))
    }
    default:
      return false
  }
}
