import type { PathSpell } from './path-input.ts'

/** What the path needs of the API's answer about a child; `ChildReading` fits it as it stands. */
export type JourneyReading = {
  asOf: string
  child: { careStatus: string | null }
  events: readonly JourneyEvent[]
  spells: readonly JourneySpell[]
  findings: readonly JourneyFinding[]
  hearings: readonly { at: string; kind: string }[]
  /** Names of places by reference. */
  names: Readonly<Record<string, string>>
}
export type JourneyEvent = {
  id: string
  type: string
  at: string
  atPrecision: 'minute' | 'day' | 'month'
  data: Readonly<Record<string, unknown>>
  standing: boolean
}
export type JourneySpell = {
  kind: PathSpell['kind']
  status: string | null
  from: string
  to: string | null
  place: string | null
}
export type JourneyFinding = {
  safeguard: string
  stage?: string
  trigger: string
  status: 'due' | 'met' | 'breached' | 'unknown'
  startedAt: string
  dueAt: string | null
  resolvedAt: string | null
}

export type JourneyLinks = {
  /** Where an event can be read; without it events open nothing. */
  event?: (id: string) => string
  /** Where a right can be read. */
  safeguard?: (id: string) => string
}
