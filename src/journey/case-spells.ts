/** The spells and assignments of one case other than detention, followed event by event. */
import { type Detention, noDetention } from './detention.ts'
import { closeSpell, emptyTrack, openSpell, type Track } from './spells.ts'
import type { StandingEvent } from './standing-event.ts'

export type FoldedCase = {
  readonly events: StandingEvent[]
  readonly detention: Detention
  readonly care: Track
  readonly diversion: Track
  readonly aftercare: Track
  readonly measures: Map<string, Track>
  proceedingsSince: number | null
}

/** A case of which nothing is known yet. */
export function emptyCase(): FoldedCase {
  return {
    events: [],
    detention: noDetention(),
    care: emptyTrack('care'),
    diversion: emptyTrack('diversion'),
    aftercare: emptyTrack('aftercare'),
    measures: new Map(),
    proceedingsSince: null,
  }
}

/** Applies one event to everything but detention and roles. */
export function followCase(state: FoldedCase, event: StandingEvent): void {
  switch (event.type) {
    case 'placed-in-care':
      closeSpell(state.care, event)
      openSpell(state.care, event, textOrNull(event.data.kind))
      return
    case 'care-ended':
    case 'reunified':
      closeSpell(state.care, event)
      return
    case 'diverted':
      if (!state.diversion.open) openSpell(state.diversion, event, textOrNull(event.data.measure))
      return
    case 'diversion-completed':
    case 'diversion-failed':
      closeSpell(state.diversion, event)
      return
    case 'aftercare-started':
      if (!state.aftercare.open) openSpell(state.aftercare, event, textOrNull(event.data.kind))
      return
    case 'aftercare-ended':
      closeSpell(state.aftercare, event)
      return
    case 'measure-started': {
      const track = measureTrack(state, event)
      if (!track.open) openSpell(track, event, textOrNull(event.data.measure))
      return
    }
    case 'measure-ended':
      closeSpell(measureTrack(state, event), event)
      return
    case 'charged':
    case 'hearing-held':
    case 'appealed':
      state.proceedingsSince ??= event.effective
  }
}

function measureTrack(state: FoldedCase, event: StandingEvent): Track {
  const measure = String(event.data.measure)
  const track = state.measures.get(measure) ?? emptyTrack('measure')
  state.measures.set(measure, track)
  return track
}

/** The child's death ends every spell, in every case. */
export function endAll(state: FoldedCase, death: StandingEvent): void {
  for (const track of [state.detention.track, state.care, state.diversion, state.aftercare]) {
    closeSpell(track, death)
  }
  for (const track of state.measures.values()) closeSpell(track, death)
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
