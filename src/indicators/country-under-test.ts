/** The synthetic country as counting sees it. */
import { gather } from '#country/country-under-test.ts'
import type { Journey } from '#journey/envelope.ts'
import type { JourneyRecord } from '#journey-file/journey-record.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import type { IndicatorRegisters } from './registers.ts'

type OfKind<Kind extends JourneyRecord['record']> = Extract<JourneyRecord, { record: Kind }>

/** A few hundred children of Arkadia and its registers. */
export function gatherForCounting(
  children: number,
  seed: number,
): { journeys: Journey[]; registers: IndicatorRegisters } {
  const { records, journeys } = gather(children, seed)
  const of = <Kind extends JourneyRecord['record']>(kind: Kind) =>
    records.filter((record): record is OfKind<Kind> => record.record === kind)
  return {
    journeys: [...journeys.values()],
    registers: {
      areas: new Map(of('area').map((row) => [row.ref, row])),
      agencies: new Map(of('agency').map((row) => [row.ref, row])),
      places: new Map(of('place').map((row) => [row.ref, row])),
      population: of('population'),
      policyLevels: of('policy-level'),
      inspections: of('inspection'),
      profile: defaultProfile,
    },
  }
}
