/**
 * The records that make a journey, exactly as the public contract names them
 * (vocabulary sections 1, 2 and 5). Instants are ISO 8601 text with an offset; the offset is kept,
 * because ages and calendar days are read in the place where a thing happened.
 */

export const compartments = [
  'general',
  'health',
  'legal-privileged',
  'protected-location',
  'justice',
] as const
export type Compartment = (typeof compartments)[number]

export type Precision = 'minute' | 'day' | 'month'

/** One dated fact in one case. Append-only: corrected only by another event. */
export type JourneyEvent = {
  id: string
  case: string
  type: string
  at: string
  atPrecision?: Precision
  recordedAt?: string
  recordedBy?: string
  agency?: string
  place?: string
  compartment?: Compartment
  data: Record<string, unknown>
  narrative?: string
  supersedes?: string
  retracts?: string
  reason?: string
  attachments?: unknown[]
}

export type ChildRecord = {
  ref: string
  sex?: 'female' | 'male' | 'other' | 'unknown'
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  dateOfBirth?: string
  dateOfBirthPrecision?: 'day' | 'month' | 'year' | 'estimated' | 'unknown'
  nationality?: string[] | string
  languages?: string[]
  disability?: unknown
  displacement?:
    | 'resident'
    | 'internally-displaced'
    | 'refugee'
    | 'asylum-seeker'
    | 'stateless'
    | 'returnee'
    | 'migrant'
  careStatus?: 'with-family' | 'unaccompanied' | 'separated' | 'in-care' | 'living-alone'
  identity?: unknown
}

export type CaseRecord = {
  ref: string
  child: string
  contexts?: string[]
  leadAgency?: string
  opened?: unknown
  closed?: unknown
}

export type AgencyRecord = { ref: string; kind: string; name?: string; area?: string }

export type PlaceRecord = {
  ref: string
  kind: string
  name?: string
  area?: string
  capacity?: number
  agency?: string
  separation?: string
  complaintsProcedure?: 'yes' | 'no'
}

/** Everything a reading needs to know about one child: no clock, no I/O. */
export type Journey = {
  child: ChildRecord
  cases: readonly CaseRecord[]
  events: readonly JourneyEvent[]
  places: ReadonlyMap<string, PlaceRecord>
  agencies: ReadonlyMap<string, AgencyRecord>
}

/** `asOf` moves the clock; `knownAt` moves knowledge. Both ISO 8601 instants. */
export type Clock = { asOf: string; knownAt?: string }
