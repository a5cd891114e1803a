import type { AgencyRecord, CaseRecord, ChildRecord, JourneyEvent, PlaceRecord } from '#journey/envelope.ts'

/** Lines of a journey file (vocabulary section 5) as this country writes them. */

export type AreaLine = {
  record: 'area'
  ref: string
  name: string
  parent?: string
  level: 'country' | 'region' | 'district'
  geometry?: { type: 'Polygon'; coordinates: number[][][] }
}

export type PopulationLine = {
  record: 'population'
  area: string
  year: number
  ageFrom: number
  ageTo: number
  sex: 'female' | 'male' | 'all'
  count: number
  source?: string
}

export type IncidentLine = {
  record: 'incident'
  ref: string
  occurredAt?: string
  atPrecision?: 'minute' | 'day' | 'month'
  area?: string
  exactPlace?: string
  offence?: string
  harm?: string
  cyberEnabled?: 'yes' | 'no'
  completed?: 'attempted' | 'completed'
  perpetrators?: {
    relationship?: string
    ageStatus?: 'child' | 'adult' | 'unknown'
    sex?: string
    institutional?: 'yes' | 'no'
  }[]
}

export type Capacity = 'lead' | 'party' | 'service' | 'legal-aid' | 'court' | 'facility' | 'inspection'
export type Basis = 'law' | 'court-order' | 'consent' | 'vital-interest'

export type InvolvementLine = {
  record: 'involvement'
  case: string
  agency: string
  person?: string
  capacity: Capacity
  basis: Basis
  compartments?: string[]
  from: string
  to?: string
}

export type InspectionLine = {
  record: 'inspection'
  place: string
  at: string
  independent: 'yes' | 'no'
  unannounced?: 'yes' | 'no'
  by?: string
  findings?: string
}

export type PolicyLevelLine = {
  record: 'policy-level'
  indicator: 'JJ-12' | 'JJ-13' | 'JJ-14' | 'JJ-15'
  year: number
  level: 1 | 2 | 3 | 4
  evidence?: string
}

export type AgencyLine = { record: 'agency' } & AgencyRecord
export type PlaceLine = { record: 'place' } & PlaceRecord
export type ChildLine = { record: 'child' } & ChildRecord
export type CaseLine = { record: 'case' } & CaseRecord
/** A retraction carries no data. */
export type EventLine = { record: 'event' } & Omit<JourneyEvent, 'data'> & { data?: Record<string, unknown> }

export type RegisterLine =
  | AreaLine
  | AgencyLine
  | PlaceLine
  | PopulationLine
  | PolicyLevelLine
  | InspectionLine

export type JourneyFileRecord =
  | RegisterLine
  | IncidentLine
  | ChildLine
  | CaseLine
  | EventLine
  | InvolvementLine
