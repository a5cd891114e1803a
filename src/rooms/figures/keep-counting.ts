import { inBackground } from '#platform/background.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { countSome, type Round } from './count-cubes.ts'

const everyMs = 5_000

/**
 * Counts anew what changed. Each round is one transaction: stopped anywhere, nothing is lost and nothing half-done; run
 * by two servers at once, each takes other buckets. `onRules` is told when registers or parameters have changed, for
 * facts rest on them too.
 */
export function keepCounting(
  deps: Pick<RoomDeps, 'pool' | 'serviceSecret' | 'log' | 'profile' | 'now'>,
  onRules: () => void,
) {
  return inBackground(deps.log, everyMs, 'cubes were not counted', async (isStopped) => {
    while (!isStopped()) {
      const round = await inSession<DB, Round>(deps.pool, deps.serviceSecret, (db) =>
        countSome(db, deps.profile(), deps.now()),
      )
      if (round.rulesChanged) onRules()
      if (round.buckets === 0) return
    }
  })
}
