import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'

/** The references of the cases that the acting session sees. */
export async function casesSeen(db: Kysely<DB>): Promise<Set<string>> {
  const rows = await db.selectFrom('waymark.child_case').select('ref').execute()
  return new Set(rows.map((row) => row.ref))
}
