import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { claimRelease, type ReleaseRow } from './drafts.queries.ts'
import { Interrupted } from './protect-in-thread.ts'
import { workOnRelease } from './work-on-release.ts'

const everyMs = 10_000

/**
 * Freezes and protects releases in the background, one at a time, and takes up what another process left half-way.
 * `nudge` begins at once.
 */
export function workOnReleases(deps: RoomDeps) {
  const stop = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const round = async () => {
    while (!stop.signal.aborted) {
      const row = await inSession<DB, ReleaseRow | undefined>(deps.pool, deps.serviceSecret, (db) =>
        claimRelease(db),
      )
      if (row === undefined) return
      try {
        await workOnRelease(deps, row, { signal: stop.signal })
      } catch (error) {
        if (!(error instanceof Interrupted))
          deps.log.error({ err: error, release: row.id }, 'a release was not protected')
      }
    }
  }
  const nudge = () => {
    running = running
      .then(round)
      .catch((error: unknown) => deps.log.error({ err: error }, 'releases were not worked on'))
  }
  const timer = setInterval(nudge, everyMs)
  timer.unref()
  nudge()
  return {
    nudge,
    stop: async () => {
      stop.abort()
      clearInterval(timer)
      await running
    },
  }
}
