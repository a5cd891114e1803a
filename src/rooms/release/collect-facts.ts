/** Where the facts that a release counts come from: this one place. */
import type { Kysely } from 'kysely'
import type { Fact } from '#indicators/facts/fact.ts'
import { factsOfJourney } from '#indicators/facts/facts-of.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { everyChild, journeyOf, loadJourneys } from '../journeys/journeys.queries.ts'

/** The facts of every child as judged at an instant; the session has to see all. Tells how many children so far. */
export async function collectFacts(
  db: Kysely<DB>,
  { vault }: Pick<RoomDeps, 'vault'>,
  registers: IndicatorRegisters,
  judgedAt: string,
  onProgress: (children: number) => void,
): Promise<Fact[]> {
  const facts: Fact[] = []
  let children = 0
  for await (const ids of everyChild(db)) {
    for (const each of await loadJourneys(db, vault, ids)) {
      for (const fact of factsOfJourney({ ...journeyOf(each), ...registers }, registers, judgedAt))
        facts.push(fact)
    }
    children += ids.length
    onProgress(children)
  }
  return facts
}
