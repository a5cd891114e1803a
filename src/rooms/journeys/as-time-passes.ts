import { inBackground } from '#platform/background.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { childrenDueForRefold, childrenFoldedBefore } from './readings.queries.ts'
import { refold } from './refold.ts'

const everyMs = 20_000
const atOnce = 100

/**
 * Folds anew what time alone has changed (a week that ended, an event dated ahead that has come). A limit that
 * passes needs no job: it is told from its own instant. Reading one child never waits for this either. Stopped at
 * any point, the next round takes up what is left.
 */
export function refoldAsTimePasses(deps: RoomDeps) {
  let allBefore: Date | null = null
  const rounds = inBackground(deps.log, everyMs, 'refolding did not finish', async (isStopped) => {
    const before = allBefore
    while (!isStopped() && (await refoldSome(deps, before)) > 0);
    // Another change may have come meanwhile: its own round follows.
    if (!isStopped() && allBefore === before) allBefore = null
  })
  return {
    /** The law or a parameter has changed: every reading is made again, in the background. */
    refoldAll: () => {
      allBefore = deps.now()
      rounds.begin()
    },
    stop: rounds.stop,
  }
}

async function refoldSome(deps: RoomDeps, allBefore: Date | null): Promise<number> {
  return inSession<DB, number>(deps.pool, deps.serviceSecret, async (db) => {
    const now = deps.now()
    const due = await childrenDueForRefold(db, now, atOnce)
    const ids = due.length > 0 || allBefore === null ? due : await childrenFoldedBefore(db, allBefore, atOnce)
    if (ids.length === 0) return 0
    await refold(db, deps.vault, ids, { registers: await readRegisters(db), profile: deps.profile(), now })
    return ids.length
  })
}
