import { inSession } from '#platform/db.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import type { Deployment } from '../../src/deployment.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import { rebuildCubes } from '../../src/rooms/figures/count-cubes.ts'
import type { Progress } from '../progress.ts'

/** Counts the cubes of a database that was just made, as of the instant at which its country stands. */
export async function countCubes(deployment: Deployment, now: Date, progress: Progress): Promise<void> {
  const began = performance.now()
  await inSession<DB, unknown>(deployment.pool, deployment.serviceSecret, (db) =>
    rebuildCubes(db, defaultProfile, now, (what) => {
      progress.step(`counting cubes: ${what}`)
      progress.stopIfAsked()
    }),
  )
  progress.tell(`cubes counted in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}
