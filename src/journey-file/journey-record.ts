import type { AgencyRecord, CaseRecord, ChildRecord, JourneyEvent, PlaceRecord } from '#journey/envelope.ts'

type YesNo = 'yes' | 'no'

export type AreaRecord = {
  ref: string
  name: string
  parent?: string
  level: 'country' | 'region' | 'district'
  geometry?: Record<string, unknown>
}

export type Perpetrator = {
  relationship?: string
  ageStatus?: 'child' | 'adult' | 'unknown'
  sex?: 'female' | 'male' | 'other' | 'unknown'
  institutional?: YesNo
  identity?: unknown
}

export type IncidentRecord = {
  ref: string
  occurredAt?: string
  atPrecision?: 'minute' | 'day' | 'month'
  area?: string
  exactPlace?: string
  offence?: string
  harm?: string
  cyberEnabled?: YesNo
  completed?: 'attempted' | 'completed'
  perpetrators?: Perpetrator[]
}

export type InvolvementRecord = {
  case: string
  agency: string
  person?: string
  capacity: 'lead' | 'party' | 'service' | 'legal-aid' | 'court' | 'facility' | 'inspection'
  basis: 'law' | 'court-order' | 'consent' | 'vital-interest'
  compartments?: string[]
  from: string
  to?: string
}

export type InspectionRecord = {
  place: string
  at: string
  independent: YesNo
  unannounced?: YesNo
  by?: string
  findings?: string
}

export type PopulationRecord = {
  area: string
  year: number
  ageFrom: number
  ageTo: number
  sex: 'female' | 'male' | 'all'
  count: number
  source?: string
}

export type PolicyLevelRecord = {
  indicator: 'JJ-12' | 'JJ-13' | 'JJ-14' | 'JJ-15'
  year: number
  level: 1 | 2 | 3 | 4
  evidence?: string
}

/** One line of a journey file, checked against its declaration. An event always has its id and its data here. */
export type JourneyRecord =
  | ({ record: 'area' } & AreaRecord)
  | ({ record: 'agency' } & AgencyRecord)
  | ({ record: 'place' } & PlaceRecord)
  | ({ record: 'child' } & ChildRecord)
  | ({ record: 'case' } & CaseRecord)
  | ({ record: 'incident' } & IncidentRecord)
  | ({ record: 'involvement' } & InvolvementRecord)
  | ({ record: 'inspection' } & InspectionRecord)
  | ({ record: 'policy-level' } & PolicyLevelRecord)
  | ({ record: 'population' } & PopulationRecord)
  | ({ record: 'event' } & JourneyEvent)

export type EventRecord = Extract<JourneyRecord, { record: 'event' }>
