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
  let stopped = false
  let running: Promise<void> | undefined
  const rounds = async () => {
    while (!stopped) {
      const round = await inSession<DB, Round>(deps.pool, deps.serviceSecret, (db) =>
        countSome(db, deps.profile(), deps.now()),
      )
      if (round.rulesChanged) onRules()
      if (round.buckets === 0) return
    }
  }
  const begin = () => {
    running ??= rounds()
      .catch((error: unknown) => deps.log.error({ err: error }, 'cubes were not counted'))
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(begin, everyMs)
  timer.unref()
  begin()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
