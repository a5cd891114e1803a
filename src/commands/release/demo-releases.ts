import { randomUUID } from 'node:crypto'
import type { Profile } from '#safeguards/profile.ts'
import type { Deployment } from '../../deployment.ts'
import { demoPassword } from '../../load-country.ts'
import { recordAudit } from '../../rooms/audit.ts'
import { approveRelease, publishFor } from '../../rooms/release/decide.ts'
import { claimRelease, type Progress, releaseRow } from '../../rooms/release/drafts.queries.ts'
import { readProtected } from '../../rooms/release/frozen.queries.ts'
import { makeRelease } from '../../rooms/release/make-release.ts'
import { openSigningKey } from '../../rooms/release/signing-key.ts'
import { workOnRelease } from '../../rooms/release/work-on-release.ts'
import { inOwnSession, progress, tell } from '../act.ts'
import { signedInAs } from './sign-in-here.ts'

const password = demoPassword

/**
 * Publishes two releases of the synthetic country, so that its public pages have something to show: the three years
 * before this one together, and last year by itself. Made by its statistician, approved by the second one and the
 * administrator. A release that cannot be protected stays where it is, and that is said.
 */
export async function publishDemoReleases(
  deployment: Deployment,
  profile: Profile,
  now: Date,
): Promise<void> {
  const last = now.getUTCFullYear() - 1
  const began = performance.now()
  tell('Publishing two releases of its statistics ...')
  for (const asked of [
    { plan: 'several-years', years: [last - 2, last - 1, last] },
    { plan: 'annual', years: [last] },
  ]) {
    const number = await publishOne(deployment, profile, asked, now)
    if (number === null) return tell(`The release ${asked.plan} could not be protected: see /releases`)
  }
  progress('')
  tell(`Two releases of its statistics published in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

async function publishOne(
  deployment: Deployment,
  profile: Profile,
  { plan, years }: { plan: string; years: number[] },
  now: Date,
): Promise<number | null> {
  const id = randomUUID()
  await signedInAs(deployment, { username: 'statistician', password }, async ({ session }) => {
    const { personId, username, agency, role } = session
    await inOwnSession(deployment, async (db) => {
      const maker = { made_by: personId, person: username, agency, role }
      await makeRelease(db, { id, plan, years }, maker, now)
      await recordAudit(db, { action: 'release.made', subject: id, detail: { plan, years: years.join(',') } })
    })
  })
  const claimed = await inOwnSession(deployment, (db) => claimRelease(db, id))
  const say = ({ stage, done, left }: Progress) =>
    progress(
      stage === 'counting'
        ? `release: ${done} of ${done + left} lots of children`
        : `release: ${left} counts left to protect`,
    )
  if (claimed) await workOnRelease({ ...deployment, profile: () => profile }, claimed, { onProgress: say })
  const digest = await inOwnSession(deployment, async (db) =>
    (await releaseRow(db, id))?.state === 'awaiting-approval'
      ? (await readProtected(db, id))?.digest
      : undefined,
  )
  if (digest === undefined) return null
  for (const username of ['statistician2', 'administrator']) {
    await signedInAs(deployment, { username, password }, (acting) =>
      approveRelease(deployment, acting, id, digest),
    )
  }
  const signer = openSigningKey(deployment.config.keyFile, tell)
  return signedInAs(deployment, { username: 'statistician', password }, async (acting) => {
    const published = await publishFor({ ...deployment, now: () => new Date() }, signer, acting, id, digest)
    return published.number
  })
}
