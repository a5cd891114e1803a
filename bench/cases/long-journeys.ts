import { sql } from 'kysely'
import { inSession } from '#platform/db.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import type { Deployment } from '../../src/deployment.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import { keepBundles } from '../../src/rooms/journeys/keep.ts'
import { readRegisters } from '../../src/rooms/registers/registers.queries.ts'
import { desk } from './desk.ts'

const atMost = 200
/** The journeys that the targets speak of are about this long. */
export const longEvents = 60

/**
 * Lets the desk from which the bench looks stand in the cases with the journeys nearest 60 events: they are rare
 * (most have ten to twenty), and too few of them belong to any one agency.
 */
export async function involveDeskInLongJourneys(deployment: Deployment, now: Date): Promise<void> {
  const { pool, serviceSecret, vault } = deployment
  await inSession<DB, void>(pool, serviceSecret, async (db) => {
    const found = await sql<{ ref: string; case: string }>`
      with long as (
        select child_id from waymark.child_now where events between ${longEvents - 15} and ${longEvents + 15}
        order by abs(events - ${longEvents}), child_id limit ${atMost})
      select c.ref, k.ref as case from long
      join waymark.child c on c.id = long.child_id join waymark.child_case k on k.child_id = c.id`.execute(db)
    const bundles = [...Map.groupBy(found.rows, (row) => row.ref)].map(([ref, cases]) => ({
      ref,
      cases: [],
      events: [],
      involvements: cases.map((row) => ({
        case: row.case,
        agency: desk.agency,
        capacity: 'service',
        basis: 'law',
        compartments: ['general', 'health', 'protected-location', 'justice'],
        from: '2020-01-01T00:00:00Z',
      })),
    }))
    const folding = { registers: await readRegisters(db), profile: defaultProfile, now }
    if (bundles.length > 0) await keepBundles(db, vault, bundles, 'demo', folding)
  })
}
