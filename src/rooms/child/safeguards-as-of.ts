import { readJourney } from '#journey/reading.ts'
import { actAs, inSession } from '#platform/db.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { journeyOf, loadJourneys } from '../journeys/journeys.queries.ts'
import { opensTo } from '../journeys/standing.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { readVerification } from '../safeguards/sign-off.queries.ts'
import type { Acting } from '../sign-in/acting.ts'
import type { FindingReading } from './child.contract.ts'
import { findingReading } from './finding-reading.ts'
import { findChild } from './read-child.ts'

/**
 * What was owed to a child at an instant, as far as the reader may know: the whole journey is folded, and only
 * findings of cases and compartments that are open to the reader are given.
 */
export async function safeguardsAsOf(
  deps: RoomDeps,
  acting: Acting,
  ref: string,
  clock: { asOf?: string; knownAt?: string },
): Promise<{ asOf: string; findings: FindingReading[] }> {
  return inSession<DB, { asOf: string; findings: FindingReading[] }>(
    deps.pool,
    acting.secret,
    async (db, client) => {
      const now = deps.now()
      const child = await findChild(db, ref)
      const verificationOf = await readVerification(db)
      await recordAudit(db, {
        action: 'safeguards.read',
        childId: child.id,
        subject: child.ref,
        detail: clock,
      })
      await actAs(client, deps.serviceSecret)
      const [kept] = await loadJourneys(db, deps.vault, [child.id])
      const asOf = clock.asOf ?? now.toISOString()
      const journey = { ...journeyOf(kept!), ...(await readRegisters(db)) }
      const reading = readJourney(journey, {
        asOf,
        ...(clock.knownAt !== undefined && { knownAt: clock.knownAt }),
      })
      const opened = opensTo(kept!.standings, acting.session, now)
      const caseIds = new Map(kept!.cases.map((row) => [row.ref, row.id]))
      const opens = (inCase: string, compartment: string) =>
        opened.get(caseIds.get(inCase) ?? '')?.has(compartment) === true
      const seen = new Set(
        kept!.events
          .filter((event) => opens(event.case, event.compartment ?? 'general'))
          .map((event) => event.id),
      )
      const findings = findSafeguards(reading, deps.profile())
        .filter((finding) => opens(finding.case, finding.compartment))
        .map((finding) => findingReading(finding, null, (id) => seen.has(id), new Date(asOf), verificationOf))
      return { asOf, findings }
    },
  )
}
