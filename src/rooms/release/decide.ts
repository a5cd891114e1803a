/** What people do with a release: approve it, publish it, take it back. */
import { actAs, inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { onBehalfOf } from '../sign-in/on-behalf-of.ts'
import { approvalsOf, insertApproval } from './approvals.queries.ts'
import { lockRelease, moveRelease } from './drafts.queries.ts'
import { readProtected } from './frozen.queries.ts'
import { publishRelease } from './publish-release.ts'
import { mayWithdraw, whyNotApprove } from './release.policy.ts'
import type { OpenSigner } from './signing-key.ts'

type Deps = Pick<RoomDeps, 'pool' | 'serviceSecret'>

/**
 * Puts somebody's approval of what they looked at into the record, in their own name and session. Refuses with
 * `release.unknown`, `release.own`, `release.not-awaiting`, `release.approved-already`, `release.other-content`.
 */
export async function approveRelease(
  { pool, serviceSecret }: Deps,
  { secret, session }: Acting,
  id: string,
  digest: string,
): Promise<void> {
  await inSession<DB, void>(pool, serviceSecret, async (db, client) => {
    const row = (await lockRelease(db, id)) ?? refuse('release.unknown', {}, 404)
    const found = await readProtected(db, id)
    const approvals = await approvalsOf(db, [id])
    const why = whyNotApprove(
      {
        state: row.state,
        madeBy: row.made_by,
        digest: found?.digest ?? null,
        approvals: approvals.map((one) => ({ personId: one.person_id, digest: one.digest })),
      },
      session,
    )
    if (why) refuse(why, {}, why === 'session.not-allowed' || why === 'release.own' ? 403 : 409)
    if (found?.digest !== digest) refuse('release.other-content', {}, 409)
    await actAs(client, secret)
    const { personId, username, agency, role } = session
    await insertApproval(db, { release_id: id, person_id: personId, digest, person: username, agency, role })
    await recordAudit(db, { action: 'release.approved', subject: id, detail: { digest } })
  })
}

/** Publishes for somebody who may; see `publishRelease` for what is refused. */
export async function publishFor(
  deps: Deps & Pick<RoomDeps, 'now'>,
  openSigner: OpenSigner,
  acting: Acting,
  id: string,
  digest: string,
): Promise<PublicRelease> {
  return onBehalfOf(deps, acting, async (db, record) => {
    const release = await publishRelease(db, openSigner, id, deps.now(), digest)
    const detail = { number: release.number, digest: release.digest }
    await record({ action: 'release.published', subject: id, detail })
    return release
  })
}

/** Takes back what has not left. Refuses with `release.unknown` or `release.left`. */
export async function withdrawRelease(deps: Deps, acting: Acting, id: string): Promise<void> {
  await onBehalfOf(deps, acting, async (db, record) => {
    const row = (await lockRelease(db, id)) ?? refuse('release.unknown', {}, 404)
    if (row.state === 'withdrawn') return
    if (!mayWithdraw(row)) refuse('release.left', {}, 409)
    await moveRelease(db, id, { state: 'withdrawn' })
    await record({ action: 'release.withdrawn', subject: id })
  })
}
