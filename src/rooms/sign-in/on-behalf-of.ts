import { type Kysely, sql } from 'kysely'
import { actAs, inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { type AuditEntry, recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from './acting.ts'

/** Puts an entry into the audit in the name of the person on whose behalf the server works. */
export type RecordFor = (entry: AuditEntry) => Promise<void>

/**
 * What only the running server may do with people and sessions, done in one transaction because somebody
 * asked for it. `work` sees all; what it records stands in the name of who asked, and is refused when their
 * session has ended meanwhile.
 */
export async function onBehalfOf<T>(
  deps: Pick<RoomDeps, 'pool' | 'serviceSecret'>,
  acting: Acting,
  work: (db: Kysely<DB>, record: RecordFor) => Promise<T>,
): Promise<T> {
  return inSession<DB, T>(deps.pool, deps.serviceSecret, async (db, client) =>
    work(db, async (entry) => {
      await actAs(client, acting.secret)
      const known = await sql<{ known: boolean }>`select door.is_known() as known`.execute(db)
      if (known.rows[0]?.known !== true) refuse('session.needed', {}, 401)
      await recordAudit(db, entry)
      await actAs(client, deps.serviceSecret)
    }),
  )
}
