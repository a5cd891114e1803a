import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'

/** What stands in the published store, by number and digest: enough to know whether anything is new. */
export async function publishedDigests(db: Kysely<DB>): Promise<{ number: number; digest: string }[]> {
  return db.selectFrom('waymark.release_published').select(['number', 'digest']).orderBy('number').execute()
}
