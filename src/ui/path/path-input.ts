/**
 * What the path is drawn from: plain data in the reader's language, with instants as ISO 8601 text.
 * Whoever fills it decides the words; the path decides only where they stand.
 */

export type Side = 'up' | 'down'
export type AtPrecision = 'minute' | 'day' | 'month'

/** A dated fact. Justice stands above the ribbon (`up`), care and safety below it (`down`). */
export type PathEvent = {
  id: string
  type: string
  at: string
  atPrecision?: AtPrecision
  label: string
  side: Side
  /** A routine repeat: a small dot without a label. */
  minor?: boolean
  /** A right was breached here. */
  breach?: boolean
  href?: string
  /** Which label gives way first where there is no room: 1 gives way soonest, 3 last; 2 unless said. */
  worth?: 1 | 2 | 3
}

export type SpellKind = 'detention' | 'care' | 'measure' | 'diversion' | 'aftercare' | 'proceedings'

/** An interval of the journey. Without `to` it still runs; one that begins after now is planned. */
export type PathSpell = {
  kind: SpellKind
  /** For detention: police-custody, pre-sentence, sentenced, immigration and so on. */
  status?: string
  from: string
  to?: string | null
  label: string
  place?: string
}

export type ClockStatus = 'met' | 'due' | 'breached' | 'late' | 'unknown'

/** One right with a time limit. `late` was breached and then put right. */
export type PathClock = {
  safeguard: string
  label: string
  status: ClockStatus
  startedAt: string
  dueAt: string | null
  resolvedAt?: string | null
  /** The amount in words: "5 days late", "2 days left". */
  words: string
}

/** Something that has not happened yet. */
export type PathAhead = {
  kind: 'deadline' | 'hearing' | 'plan'
  at: string
  atPrecision?: AtPrecision
  label: string
  side?: Side
  /** A right is breached if this passes without the act. */
  breachIfPassed?: boolean
  href?: string
}

export type PathInput = {
  now: string
  events: readonly PathEvent[]
  spells: readonly PathSpell[]
  clocks: readonly PathClock[]
  ahead: readonly PathAhead[]
  /** Where the child lives while neither held nor placed; absent where nobody recorded it. */
  home?: string
  /** IANA name; wins over `offsetMinutes`. Without either, the offset of `now` is used. */
  timeZone?: string
  offsetMinutes?: number
}
