/**
 * A spell: a half-open interval [from, to) with a kind and one status at a time (vocabulary section 3).
 * Empty ones vanish; bands and durations are computed from these, never stored.
 */
import type { StandingEvent } from './standing-event.ts'

export type SpellKind = 'detention' | 'measure' | 'care' | 'diversion' | 'aftercare' | 'proceedings'

export type DetentionStatus =
  | 'police-custody'
  | 'pre-sentence'
  | 'sentenced'
  | 'administrative'
  | 'immigration'
  | 'security'
  | 'protective'
  | 'unknown'

export type Spell = {
  readonly kind: SpellKind
  readonly case: string
  /** Detention: a DetentionStatus. Measure, care, diversion, aftercare: its code; null when none was given. */
  readonly status: string | null
  /** Milliseconds; `to` is null while no event has ended it. */
  readonly from: number
  to: number | null
  /** The event that opened it: the trigger of what is owed because of it. */
  readonly opener: StandingEvent
  closer: StandingEvent | null
}

/** Detention spells of one case that follow each other without a gap. */
export type Run = {
  readonly case: string
  readonly from: number
  readonly to: number | null
  readonly spells: readonly Spell[]
  readonly opener: StandingEvent
  readonly closer: StandingEvent | null
}

/** Whether the instant lies within the spell or run. */
export function holds(spell: { from: number; to: number | null }, ms: number): boolean {
  return spell.from <= ms && (spell.to === null || ms < spell.to)
}

/** Joins the detention spells of one case, in order, into runs. */
export function joinRuns(spells: readonly Spell[]): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < spells.length; ) {
    const first = spells[i]!
    let last = first
    const start = i++
    while (i < spells.length && spells[i]!.from === last.to) last = spells[i++]!
    runs.push({
      case: first.case,
      from: first.from,
      to: last.to,
      spells: spells.slice(start, i),
      opener: first.opener,
      closer: last.closer,
    })
  }
  return runs
}

/** One kind of spell of one case, of which at most one runs at a time. */
export type Track = { readonly kind: SpellKind; open: Spell | null; readonly closed: Spell[] }

/** A track on which nothing runs. */
export function emptyTrack(kind: SpellKind): Track {
  return { kind, open: null, closed: [] }
}

/** Starts a spell on the track; what runs there must have been closed before. */
export function openSpell(track: Track, opener: StandingEvent, status: string | null): void {
  track.open = {
    kind: track.kind,
    case: opener.case,
    status,
    from: opener.effective,
    to: null,
    opener,
    closer: null,
  }
}

/** Ends what runs on the track at the closer's instant; an empty spell vanishes. */
export function closeSpell(track: Track, closer: StandingEvent): void {
  const spell = track.open
  if (!spell) return
  track.open = null
  if (spell.from >= closer.effective) return
  spell.to = closer.effective
  spell.closer = closer
  track.closed.push(spell)
}

/** All spells of the track in order, the running one last. */
export function spellsOf(track: Track): Spell[] {
  return track.open ? [...track.closed, track.open] : track.closed
}
