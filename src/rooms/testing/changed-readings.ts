import { loadJourneys } from '../journeys/journeys.queries.ts'
import { foldKept } from '../journeys/refold.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import type { TestHouse } from './test-house.ts'

/** How many children would read otherwise if all were folded anew, as of when their readings were made. */
export async function changedReadings(house: TestHouse): Promise<number> {
  return house.asService(async (db) => {
    const rows = await db
      .selectFrom('waymark.child_now')
      .select(['child_id', 'digest', 'refolded_at'])
      .execute()
    const registers = await readRegisters(db)
    const kept = await loadJourneys(
      db,
      house.deps.vault,
      rows.map((row) => row.child_id),
    )
    const changed = kept.filter((each) => {
      const row = rows.find((one) => one.child_id === each.row.id)!
      const anew = foldKept(each, { registers, profile: house.deps.profile(), now: row.refolded_at })
      return !anew.readings.digest.equals(row.digest)
    })
    return changed.length
  })
}
