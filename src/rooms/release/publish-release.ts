import type { Kysely } from 'kysely'
import { refuse } from '#platform/errors.ts'
import { canonicalText, contentOf } from '#release/canonical.ts'
import type { PublicRelease, ReleaseContent } from '#release/public-release.ts'
import { signRelease } from '#release/signature.ts'
import type { DB } from '../database.gen.ts'
import { approvalsOf } from './approvals.queries.ts'
import { lockRelease, moveRelease, protectOthersAgain, type ReleaseRow } from './drafts.queries.ts'
import {
  type LastPublished,
  lastPublished,
  type ProtectedRow,
  readFrozen,
  readProtected,
} from './frozen.queries.ts'
import { insertPublished } from './published.queries.ts'
import { whyNotPublish } from './release.policy.ts'
import type { OpenSigner } from './signing-key.ts'

/**
 * Publishes an approved release under the server's own session: numbers it, signs it, and lets everybody read it.
 * Refuses with `release.unknown`, `release.not-awaiting`, `release.not-approved`, `release.other-content` (what was
 * looked at is not what would leave) or `release.signing-key`.
 */
export async function publishRelease(
  db: Kysely<DB>,
  openSigner: OpenSigner,
  id: string,
  now: Date,
  expected?: string,
): Promise<PublicRelease> {
  const row = await lockRelease(db, id)
  if (!row) return refuse('release.unknown', {}, 404)
  const found = await readProtected(db, id)
  const approvals = await approvalsOf(db, [id])
  const why = whyNotPublish({
    state: row.state,
    madeBy: row.made_by,
    digest: found?.digest ?? null,
    approvals: approvals.map(({ person_id, digest }) => ({ personId: person_id, digest })),
  })
  if (why) return refuse(why, {}, 409)
  if (!found || (expected !== undefined && expected !== found.digest))
    return refuse('release.other-content', {}, 409)
  const last = await lastPublished(db)
  if (last.number !== found.against) return refuse('release.protect-again', {}, 409)
  const release = signRelease(await contentFor(db, row, found, last, now), await openSigner(last.publicKey))
  await insertPublished(db, id, release, canonicalText(contentOf(release)))
  await moveRelease(db, id, { state: 'published', number: release.number })
  await protectOthersAgain(db)
  return release
}

async function contentFor(
  db: Kysely<DB>,
  row: ReleaseRow,
  { kept }: ProtectedRow,
  last: LastPublished,
  now: Date,
): Promise<ReleaseContent> {
  const frozen = await readFrozen(db, row.id)
  if (!frozen) throw new Error(`release ${row.id} has no frozen counts`)
  const { plan, titles, frozenAt, publisher, areas } = frozen
  return {
    number: last.number + 1,
    title: titles.en,
    titles,
    plan,
    // Each after the one before, also where a clock was set back.
    publishedAt: new Date(Math.max(now.getTime(), (last.at?.getTime() ?? 0) + 1)).toISOString(),
    frozenAt,
    corrects: row.corrects === null ? null : { number: row.corrects, reason: row.reason ?? '' },
    publisher,
    areas,
    tables: kept.tables,
    previousDigest: last.digest,
  }
}
