import { translator } from '#platform/i18n/load-catalog.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { Deployment } from '../../deployment.ts'
import { claimRelease, type Progress, releaseRow } from '../../rooms/release/drafts.queries.ts'
import { readProtected } from '../../rooms/release/frozen.queries.ts'
import { reviewOf } from '../../rooms/release/review.ts'
import { workOnRelease } from '../../rooms/release/work-on-release.ts'
import { inOwnSession, progress, tell } from '../act.ts'

/** Freezes and protects a release here and now, and says what came of it. Gives the exit status. */
export async function workHere(deployment: Deployment, profile: Profile, id: string): Promise<number> {
  const claimed = await inOwnSession(deployment, (db) => claimRelease(db, id))
  if (claimed) {
    const say = ({ stage, done, left }: Progress) =>
      progress(
        stage === 'counting'
          ? `counting: ${done} of ${done + left} lots of children`
          : `protecting: ${left} counts left`,
      )
    const began = performance.now()
    await workOnRelease({ ...deployment, profile: () => profile }, claimed, { onProgress: say })
    progress('')
    tell(`Counted and protected in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  return inOwnSession(deployment, async (db) => {
    const row = await releaseRow(db, id)
    const found = await readProtected(db, id)
    if (!row || !found) {
      tell('It is being worked on elsewhere: see waymark release list')
      return 1
    }
    const { tables, attack, blocked } = reviewOf(found.digest, found.against, found.kept)
    for (const { id: table, shown, zero, primary, secondary } of tables) {
      process.stdout.write(
        `${table.padEnd(18)} shown ${shown}, zero ${zero}, hidden ${primary} for itself and ${secondary} for another\n`,
      )
    }
    const { counts, complements, changes, narrowest } = attack
    process.stdout.write(
      `attacked: ${counts} counts, ${complements} rests of a whole, ${changes} changes; narrowest interval ${narrowest ?? 'none'}\n`,
    )
    const words = translator('en')
    for (const { id: message, values } of blocked) process.stdout.write(`BLOCKED ${words(message, values)}\n`)
    process.stdout.write(`${id.slice(0, 8)}  ${row.state}\n`)
    return row.state === 'blocked' ? 1 : 0
  })
}
