import { inBackground } from '#platform/background.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { escalateNotices, makeNotices } from './breach.queries.ts'

const everyMs = 60_000

/**
 * Tells people of limits near and passed, and supervisors of what nobody looked at. Each round is one transaction
 * that never tells twice: stopped anywhere, or run by two servers at once, nothing is lost and nothing doubled.
 */
export function tellInTime(deps: Pick<RoomDeps, 'pool' | 'serviceSecret' | 'log'>) {
  return inBackground(deps.log, everyMs, 'notices were not made', () =>
    inSession<DB, void>(deps.pool, deps.serviceSecret, async (db) => {
      await makeNotices(db)
      await escalateNotices(db)
    }),
  )
}
