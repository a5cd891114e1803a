import { randomUUID } from 'node:crypto'
import type { JourneyEvent } from '#journey/envelope.ts'
import { type Bundle, keepBundles } from '../journeys/keep.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import type { TestHouse } from './test-house.ts'

/** An event of a test: what is not said is everyday. */
export function eventWith(
  inCase: string,
  type: string,
  at: string,
  more: Partial<JourneyEvent> = {},
): JourneyEvent {
  return { id: randomUUID(), case: inCase, type, at, data: {}, ...more }
}

/** Keeps a child of one case, led by an agency, with these events; gives the references. */
export async function keepChild(
  house: TestHouse,
  ref: string,
  agency: string,
  events: readonly JourneyEvent[] = [],
  more: Partial<Bundle> = {},
): Promise<{ child: string; case: string }> {
  const kase = { ref: `${ref}-1`, child: ref, contexts: ['justice'], leadAgency: agency }
  const bundle: Bundle = {
    ref,
    record: { ref, sex: 'male', dateOfBirth: '2010-05-02', dateOfBirthPrecision: 'day' },
    cases: [kase],
    involvements: [],
    events,
    ...more,
  }
  await house.asService(async (db) => {
    const folding = {
      registers: await readRegisters(db),
      profile: house.deps.profile(),
      now: house.deps.now(),
    }
    await keepBundles(db, house.deps.vault, [bundle], 'keeper', folding)
  })
  return { child: ref, case: kase.ref }
}
