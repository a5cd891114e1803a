/** Journeys and registers for tests, written in a line each. */
import type {
  AgencyRecord,
  CaseRecord,
  ChildRecord,
  Journey,
  JourneyEvent,
  PlaceRecord,
} from '#journey/envelope.ts'
import type { AreaRecord, PopulationRecord } from '#journey-file/journey-record.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import { computeIndicators } from './compute.ts'
import type { Fact } from './facts/fact.ts'
import { factsOfJourney } from './facts/facts-of.ts'
import type { Query } from './query.ts'
import type { IndicatorRegisters } from './registers.ts'
import type { IndicatorResult } from './result.ts'

type Told = Partial<JourneyEvent> & { readonly case?: string }

/** One event: "2026-02-01 08:00" is UTC; "2026-02-01" is known to the day. */
export function on(at: string, type: string, data: Record<string, unknown> = {}, more: Told = {}): Told {
  return at.length === 10
    ? { at: `${at}T00:00:00Z`, atPrecision: 'day', type, data, ...more }
    : { at: `${at.replace(' ', 'T')}:00Z`, type, data, ...more }
}

/** A child of 2010 with one case (others by the events' own), by the events told. */
export function journey(ref: string, events: readonly Told[], child: Partial<ChildRecord> = {}): Journey {
  const full = events.map((event, i) => ({
    data: {},
    ...event,
    case: event.case ?? `${ref}-1`,
    id: event.id ?? `${ref}-e${String(i + 1).padStart(2, '0')}`,
  })) as JourneyEvent[]
  const cases: CaseRecord[] = [...new Set([`${ref}-1`, ...full.map((event) => event.case)])].map((each) => ({
    ref: each,
    child: ref,
    leadAgency: 'POL-1',
  }))
  return {
    child: { ref, sex: 'male', dateOfBirth: '2010-06-15', ...child },
    cases,
    events: full,
    places: registersUnderTest.places,
    agencies: registersUnderTest.agencies,
  }
}

const areas: AreaRecord[] = [
  { ref: 'ARK', name: 'Arkadia', level: 'country' },
  { ref: 'ARK-01', name: 'Harbour', parent: 'ARK', level: 'region' },
  { ref: 'ARK-02', name: 'Karesh', parent: 'ARK', level: 'region' },
  { ref: 'ARK-0101', name: 'Lissen', parent: 'ARK-01', level: 'district' },
]
const agencies: AgencyRecord[] = [
  { ref: 'POL-1', kind: 'police', area: 'ARK-01' },
  { ref: 'POL-2', kind: 'police', area: 'ARK-02' },
  { ref: 'NGO-1', kind: 'child-protection-ngo' },
  { ref: 'AG-1', kind: 'police', area: 'ARK-01' },
  { ref: 'AG-2', kind: 'armed-forces', area: 'ARK-0101' },
]
const places: PlaceRecord[] = [
  { ref: 'PL-1', kind: 'remand', area: 'ARK-0101', complaintsProcedure: 'yes' },
  { ref: 'PL-2', kind: 'closed-juvenile', area: 'ARK-02', complaintsProcedure: 'no' },
  { ref: 'PL-3', kind: 'shelter', area: 'ARK-02', complaintsProcedure: 'yes' },
  { ref: 'PL-4', kind: 'police-cell', agency: 'POL-2' },
]
const population: PopulationRecord[] = [
  { area: 'ARK', year: 2026, ageFrom: 0, ageTo: 17, sex: 'all', count: 200_000, source: 'projection' },
  { area: 'ARK', year: 2026, ageFrom: 0, ageTo: 17, sex: 'female', count: 98_000, source: 'projection' },
  { area: 'ARK', year: 2026, ageFrom: 0, ageTo: 17, sex: 'male', count: 102_000, source: 'projection' },
  { area: 'ARK', year: 2026, ageFrom: 14, ageTo: 15, sex: 'all', count: 22_000, source: 'projection' },
  { area: 'ARK', year: 2026, ageFrom: 16, ageTo: 17, sex: 'all', count: 18_000, source: 'projection' },
  { area: 'ARK-01', year: 2024, ageFrom: 0, ageTo: 17, sex: 'all', count: 80_000, source: 'census' },
]

/** A small country of 200,000 children. */
export const registersUnderTest: IndicatorRegisters = {
  areas: new Map(areas.map((row) => [row.ref, row])),
  agencies: new Map(agencies.map((row) => [row.ref, row])),
  places: new Map(places.map((row) => [row.ref, row])),
  population,
  policyLevels: [
    { indicator: 'JJ-12', year: 2024, level: 2 },
    { indicator: 'JJ-14', year: 2025, level: 3, evidence: 'An act of parliament' },
    { indicator: 'JJ-14', year: 2027, level: 4 },
  ],
  inspections: [
    { place: 'PL-1', at: '2026-03-01T10:00:00+02:00', independent: 'yes' },
    { place: 'PL-2', at: '2026-04-01T10:00:00+02:00', independent: 'no' },
    { place: 'PL-4', at: '2025-12-31T10:00:00+02:00', independent: 'yes' },
  ],
  profile: defaultProfile,
}

/** The year 2026. */
export const year2026: Query = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }

/** The facts of journeys, judged at the query's census. */
export function factsFor(journeys: Iterable<Journey>, query: Query, registers = registersUnderTest): Fact[] {
  return [...journeys].flatMap((each) => factsOfJourney(each, registers, query.census ?? query.to))
}

/** All indicators of journeys, by id. */
export function countAll(
  journeys: Iterable<Journey>,
  query: Query = year2026,
  registers = registersUnderTest,
): Map<string, IndicatorResult> {
  const results = computeIndicators(factsFor(journeys, query, registers), registers, query)
  return new Map(results.map((result) => [result.indicator, result]))
}
