/** Where the facts that a request counts come from. */
import type { Kysely } from 'kysely'
import type { Fact } from '#indicators/facts/fact.ts'
import { factsOfJourney } from '#indicators/facts/facts-of.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { everyChild, journeyOf, loadJourneys } from '../journeys/journeys.queries.ts'
import { readDenominators } from '../registers/denominators.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import type { Acting } from '../sign-in/acting.ts'
import type { Scope } from './figures.contract.ts'
import { casesSeen } from './figures.queries.ts'

/** Every register that counting needs. */
export async function readCountingRegisters(db: Kysely<DB>, deps: RoomDeps): Promise<IndicatorRegisters> {
  return { ...(await readRegisters(db)), ...(await readDenominators(db)), profile: deps.profile() }
}

/** The facts of everybody, or of the cases that the acting person sees. */
export async function collectFacts(
  deps: RoomDeps,
  acting: Acting,
  scope: Scope,
  registers: IndicatorRegisters,
  census: string,
): Promise<Fact[]> {
  const seen =
    scope === 'all' ? null : await inSession<DB, Set<string>>(deps.pool, acting.secret, (db) => casesSeen(db))
  return inSession<DB, Fact[]>(deps.pool, deps.serviceSecret, async (db) => {
    const facts: Fact[] = []
    for await (const ids of everyChild(db)) {
      for (const each of await loadJourneys(db, deps.vault, ids)) {
        for (const fact of factsOfJourney({ ...journeyOf(each), ...registers }, registers, census)) {
          if (seen === null || seen.has(fact.case)) facts.push(fact)
        }
      }
    }
    return facts
  })
}
