import { defaultProfile } from '#safeguards/profile.ts'
import { type Deployment, withMigrator } from '../../src/deployment.ts'
import { loadCountry } from '../../src/load-country.ts'
import type { Progress } from '../progress.ts'
import { countCubes } from './count-cubes.ts'
import { openFolder, readMaking, removeFolder, writeMaking } from './folder.ts'
import { involveDeskInLongJourneys } from './long-journeys.ts'
import { multiplyCases } from './multiply.ts'

/** Beyond this a country is not told child by child: its lists are multiplied. */
export const toldAtMost = 100_000

/**
 * Makes the database of so many cases unless it is there. Stopped half-way, the next call goes on from where it was;
 * only a multiplication starts again.
 */
export async function makeCases(size: number, progress: Progress): Promise<void> {
  const making = await readMaking(size)
  if (making?.made) return
  if (size > toldAtMost) {
    await makeCases(toldAtMost, progress)
    await multiplyCases(toldAtMost, size, progress)
    return
  }
  if (!making) await removeFolder(size)
  const plan = making ?? { children: size, seed: 1, now: new Date().toISOString(), made: null }
  await writeMaking(size, plan)
  const began = performance.now()
  const deployment = await openFolder(size, 'operator', progress.tell)
  try {
    await loadCountry(deployment, defaultProfile, {
      children: size,
      seed: plan.seed,
      now: new Date(plan.now),
      onProgress: (n) => {
        progress.step(`making the database of ${size} cases: ${n} children`)
        // Thrown here it stops the load between two transactions.
        progress.stopIfAsked()
      },
    })
    const seconds = (performance.now() - began) / 1000
    await involveDeskInLongJourneys(deployment, new Date(plan.now))
    await tidy(deployment)
    await countCubes(deployment, new Date(plan.now), progress)
    await writeMaking(size, { ...plan, made: { seconds, interrupted: making !== undefined } })
    progress.tell(`${size} children told and kept in ${seconds.toFixed(0)} s`)
  } finally {
    await deployment.close()
  }
}

/** What autovacuum would have done by tomorrow. */
export async function tidy(deployment: Deployment): Promise<void> {
  await withMigrator(deployment.migratorConfig, (client) => client.query('vacuum (analyze)'))
}
