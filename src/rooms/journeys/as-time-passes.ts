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
  let stopped = false
  let allBefore: Date | null = null
  let running: Promise<void> = Promise.resolve()

  const round = async () => {
    while (!stopped && (await refoldSome(deps, allBefore)) > 0);
    allBefore = null
  }
  const begin = () => {
    running = running
      .then(round)
      .catch((error: unknown) => deps.log.error({ err: error }, 'refolding did not finish'))
  }
  const timer = setInterval(begin, everyMs)
  timer.unref()
  return {
    /** The law or a parameter has changed: every reading is made again, in the background. */
    refoldAll: () => {
      allBefore = deps.now()
      begin()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
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
