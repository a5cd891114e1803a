/** A journey told in a few words, for tests: local times of Arkadia (+02:00), events numbered e1, e2. */
import type { Journey, JourneyEvent, PlaceRecord } from './envelope.ts'
import { formatInstant } from './instant.ts'
import { readJourney } from './reading.ts'
import type { CaseReading, Reading } from './reading-types.ts'

export type Told = [
  at: string,
  type: string,
  data?: Record<string, unknown>,
  envelope?: Partial<JourneyEvent>,
]

const places = new Map<string, PlaceRecord>([
  ...['remand', 'closed-juvenile', 'shelter'].map((kind) => [kind, { ref: kind, kind }] as const),
  ['closed', { ref: 'closed', kind: 'closed-juvenile' }],
])

/** The reading of a told journey as of a local time. */
export function readTold(events: readonly Told[], asOf = '2026-12-31T00:00'): Reading {
  const journey: Journey = {
    child: { ref: 'ARK-1', dateOfBirth: '2010-05-02' },
    cases: [{ ref: 'ARK-1-1', child: 'ARK-1' }],
    events: events.map(([at, type, data = {}, envelope = {}], i) => ({
      id: `e${i + 1}`,
      case: 'ARK-1-1',
      at: `${at}:00+02:00`,
      type,
      data,
      ...envelope,
    })),
    places,
    agencies: new Map(),
  }
  return readJourney(journey, { asOf: `${asOf}:00+02:00` })
}

/** The case of a reading. */
export function caseOf(reading: Reading, ref = 'ARK-1-1'): CaseReading {
  return reading.cases.get(ref)!
}

/** A local time to the minute; null for none. */
export function localTime(ms: number | null): string | null {
  return ms === null ? null : formatInstant(ms, 120).slice(0, 16)
}

/** Detention spells of a case as `status from - to`, in local days and hours. */
export function detentionOf(reading: Reading, ref?: string): string[] {
  return caseOf(reading, ref).detention.map(
    ({ status, from, to }) => `${status} ${localTime(from)} - ${localTime(to) ?? ''}`,
  )
}

/** The other spells of a case, in the same words. */
export function otherSpellsOf(reading: Reading, ref?: string): string[] {
  return caseOf(reading, ref).otherSpells.map(
    ({ kind, status, from, to }) => `${kind} ${status ?? '?'} ${localTime(from)} - ${localTime(to) ?? ''}`,
  )
}

/** Known only to the day, or the month. */
export const onDay = { atPrecision: 'day' as const }
export const inMonth = { atPrecision: 'month' as const }
