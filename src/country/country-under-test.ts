import type { Journey } from '#journey/envelope.ts'
import { generateCountry } from './generate-country.ts'
import type { EventLine, InvolvementLine, JourneyFileRecord } from './record.ts'

/** The present of the tests, as in the drawings of the house: a Tuesday morning. */
export const now = '2026-06-16T09:40:00+03:00'

export type Country = {
  records: JourneyFileRecord[]
  journeys: Map<string, Journey>
  events: EventLine[]
  involvements: InvolvementLine[]
}

/** A whole country in memory, by child: what tests look at. */
export function gather(children: number, seed: number): Country {
  const records = [...generateCountry({ children, seed, now })]
  const places = new Map(records.flatMap((one) => (one.record === 'place' ? [[one.ref, one] as const] : [])))
  const agencies = new Map(
    records.flatMap((one) => (one.record === 'agency' ? [[one.ref, one] as const] : [])),
  )
  const building = new Map<
    string,
    { child: Journey['child']; cases: Journey['cases'][number][]; events: EventLine[] }
  >()
  const byCase = new Map<string, EventLine[]>()
  const events: EventLine[] = []
  const involvements: InvolvementLine[] = []
  for (const one of records) {
    if (one.record === 'child') building.set(one.ref, { child: one, cases: [], events: [] })
    if (one.record === 'case') {
      const journey = building.get(one.child)
      journey?.cases.push(one)
      if (journey) byCase.set(one.ref, journey.events)
    }
    if (one.record === 'event') {
      events.push(one)
      byCase.get(one.case)?.push(one)
    }
    if (one.record === 'involvement') involvements.push(one)
  }
  const journeys = new Map([...building].map(([ref, journey]) => [ref, { ...journey, places, agencies }]))
  return { records, journeys, events, involvements }
}
