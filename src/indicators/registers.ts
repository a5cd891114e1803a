/** What counting needs beside facts: the registers, and the deployment's profile. */
import type { AgencyRecord, PlaceRecord } from '#journey/envelope.ts'
import type {
  AreaRecord,
  InspectionRecord,
  PolicyLevelRecord,
  PopulationRecord,
} from '#journey-file/journey-record.ts'
import type { Profile } from '#safeguards/profile.ts'

export type IndicatorRegisters = {
  readonly areas: ReadonlyMap<string, AreaRecord>
  readonly agencies: ReadonlyMap<string, AgencyRecord>
  readonly places: ReadonlyMap<string, PlaceRecord>
  readonly population: readonly PopulationRecord[]
  readonly policyLevels: readonly PolicyLevelRecord[]
  readonly inspections: readonly InspectionRecord[]
  readonly profile: Profile
}
