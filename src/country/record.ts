import type { JourneyRecord } from '#journey-file/journey-record.ts'

/** Lines of a journey file (vocabulary section 5), by kind, as this country writes them. */
export type JourneyFileRecord = JourneyRecord

type Line<Kind extends JourneyRecord['record']> = Extract<JourneyRecord, { record: Kind }>

export type AreaLine = Line<'area'>
export type AgencyLine = Line<'agency'>
export type PlaceLine = Line<'place'>
export type PopulationLine = Line<'population'>
export type PolicyLevelLine = Line<'policy-level'>
export type InspectionLine = Line<'inspection'>
export type IncidentLine = Line<'incident'>
export type ChildLine = Line<'child'>
export type CaseLine = Line<'case'>
export type EventLine = Line<'event'>
export type InvolvementLine = Line<'involvement'>

export type RegisterLine =
  | AreaLine
  | AgencyLine
  | PlaceLine
  | PopulationLine
  | PolicyLevelLine
  | InspectionLine
