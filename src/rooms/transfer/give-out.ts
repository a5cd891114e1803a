import type { Kysely } from 'kysely'
import type { JourneyRecord } from '#journey-file/journey-record.ts'
import { writeRecord } from '#journey-file/write-record.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { deploymentKey } from '../deployment-key.ts'
import { partsOf } from '../journeys/identity-parts.ts'
import { everyChild, type KeptJourney, loadJourneys } from '../journeys/journeys.queries.ts'
import { caseOf, childOf } from '../journeys/rows.ts'
import { openFor } from '../journeys/sealing.ts'
import { readRegisterRecords } from '../registers/registers.queries.ts'
import { incidentOf } from './keep-register-record.ts'

/** Every record as lines of a journey file: registers first, then child by child in the order of references. */
export async function* giveOutAll(db: Kysely<DB>, vault: Vault): AsyncGenerator<string> {
  yield* giveOutRegisters(db, vault)
  for await (const ids of everyChild(db)) yield* giveOutChildren(db, vault, ids, true)
}

/** Areas, agencies, places, populations, policy levels, inspections and incidents. */
async function* giveOutRegisters(db: Kysely<DB>, vault: Vault): AsyncGenerator<string> {
  const key = await deploymentKey(db, vault)
  for (const register of ['area', 'agency', 'place', 'population', 'policy-level', 'inspection'] as const) {
    for (const row of await readRegisterRecords(db, register, key)) {
      yield writeRecord({ record: register, ...row } as JourneyRecord)
    }
  }
  for (const row of await db.selectFrom('waymark.incident').selectAll().orderBy('ref').execute()) {
    yield writeRecord({ record: 'incident', ...incidentOf(row, key) })
  }
}

/**
 * The records of these children, as far as the transaction's session sees them. `mayLocate` false leaves out where a
 * child lives. An erased child gives no words.
 */
export async function* giveOutChildren(
  db: Kysely<DB>,
  vault: Vault,
  childIds: readonly string[],
  mayLocate: boolean,
): AsyncGenerator<string> {
  const kept = await loadJourneys(db, vault, childIds)
  const involvements = await db
    .selectFrom('waymark.involvement')
    .selectAll()
    .where('child_id', 'in', [...childIds])
    .orderBy('from_at')
    .orderBy('agency')
    .orderBy('capacity')
    .execute()
  for (const journey of kept) {
    yield writeRecord({ record: 'child', ...recordOf(journey, mayLocate) })
    for (const kase of journey.cases) yield writeRecord({ record: 'case', ...caseOf(kase, journey.row.ref) })
    const caseRefs = new Map(journey.cases.map((kase) => [kase.id, kase.ref]))
    for (const row of involvements.filter((each) => each.child_id === journey.row.id)) {
      yield writeRecord({
        record: 'involvement',
        case: caseRefs.get(row.case_id) ?? '',
        agency: row.agency,
        ...(row.person !== null && { person: row.person }),
        capacity: row.capacity,
        basis: row.basis,
        ...(row.compartments !== null && { compartments: row.compartments }),
        from: row.from_text,
        ...(row.to_text !== null && { to: row.to_text }),
      } as JourneyRecord)
    }
    for (const event of journey.events) yield writeRecord({ record: 'event', ...event })
  }
}

function recordOf({ row, key }: KeptJourney, mayLocate: boolean) {
  const record = childOf(row)
  if (!row.identity || !key) return record
  const opened = openFor(key, row.id, 'identity', row.identity)
  // Whoever may know where the child lives gets it as it was recorded, whatever its form.
  const identity = mayLocate ? opened : partsOf(opened, false)
  return identity === null ? record : { ...record, identity }
}
