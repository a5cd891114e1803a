import type { Kysely } from 'kysely'
import { refuse } from '#platform/errors.ts'
import { titleOf } from '#release/plan.ts'
import { planOf, plans } from '#release/plans/catalogue.ts'
import type { ReleaseSummary } from '#release/public-release.ts'
import type { DB } from '../database.gen.ts'
import type { Acting } from '../sign-in/acting.ts'
import { approvalsOf } from './approvals.queries.ts'
import { type ReleaseRow, releaseRow, releaseRows } from './drafts.queries.ts'
import { readFrozen, readProtected } from './frozen.queries.ts'
import type { ReleaseListed, ReleaseReading, ReleasesAnswer } from './release.contract.ts'
import {
  approvalsNeeded,
  mayApproveReleases,
  mayMakeReleases,
  mayWithdraw,
  whyNotApprove,
  whyNotPublish,
} from './release.policy.ts'
import { releaseOf, releaseSummaries } from './release.queries.ts'
import { reviewOf } from './review.ts'

type Approvals = Awaited<ReturnType<typeof approvalsOf>>

/**
 * Every release on its way or published, and the plans, under the reader's own session. `digests` says what protection
 * gave last, which only the server reads.
 */
export async function readReleases(
  db: Kysely<DB>,
  { session }: Acting,
  digests: ReadonlyMap<string, string>,
): Promise<ReleasesAnswer> {
  const rows = await releaseRows(db)
  const approvals = await approvalsOf(
    db,
    rows.map(({ id }) => id),
  )
  const published = await releaseSummaries(db)
  return {
    items: rows.map((row) => listedOf(row, approvals, published, digests.get(row.id) ?? null)),
    plans: plans.map(({ id, version, title, windows, tables }) => ({
      id,
      version,
      titles: { ...title },
      windows,
      tables: tables.map((table) => ({
        id: table.id,
        indicator: table.indicator,
        dimensions: [...table.dimensions],
      })),
    })),
    mayMake: mayMakeReleases(session.role),
  }
}

/**
 * One release with its review. The session has to be the server's own: what protection gave is for nobody else to
 * read, and only its public part and numbers about it are answered. Refuses `release.unknown`.
 */
export async function readRelease(
  db: Kysely<DB>,
  { session }: Pick<Acting, 'session'>,
  id: string,
): Promise<ReleaseReading> {
  const row = (await releaseRow(db, id)) ?? refuse('release.unknown', {}, 404)
  const approvals = await approvalsOf(db, [id])
  const found = await readProtected(db, id)
  const published = await releaseSummaries(db)
  const left = row.number === null ? undefined : await releaseOf(db, row.number)
  const considered = {
    state: row.state,
    madeBy: row.made_by,
    digest: found?.digest ?? null,
    approvals: approvals.map(({ person_id, digest }) => ({ personId: person_id, digest })),
  }
  const notApprove = whyNotApprove(considered, session)
  const notPublish = whyNotPublish(considered)
  const listed = listedOf(row, approvals, published, found?.digest ?? null)
  return {
    ...listed,
    digest: left?.digest ?? null,
    signedBy: left?.publicKey ?? null,
    review: found ? reviewOf(found.digest, found.against, found.kept) : null,
    areas: [...((await readFrozen(db, id))?.areas ?? [])],
    may: {
      approve: notApprove === null,
      whyNotApprove: notApprove,
      publish: notPublish === null && mayApproveReleases(session.role),
      whyNotPublish: notPublish,
      withdraw: mayWithdraw(row) && mayApproveReleases(session.role),
      correct: row.number !== null && listed.correctedBy === null && mayMakeReleases(session.role),
    },
  }
}

function listedOf(
  row: ReleaseRow,
  approvals: Approvals,
  published: readonly ReleaseSummary[],
  latest: string | null,
): ReleaseListed {
  const plan = planOf(row.plan)
  const left = published.find(({ number }) => number === row.number)
  const titles =
    left?.titles ?? (plan ? titleOf(plan, row.years) : { en: row.plan, fr: row.plan, ar: row.plan })
  return {
    id: row.id,
    plan: row.plan,
    titles: { ...titles },
    years: row.years,
    state: row.state,
    number: row.number,
    madeAt: row.made_at.toISOString(),
    madeBy: row.person,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    publishedAt: left?.publishedAt ?? null,
    corrects: row.corrects === null ? null : { number: row.corrects, reason: row.reason ?? '' },
    correctedBy: left?.correctedBy ?? null,
    approvals: approvals
      .filter((one) => one.release_id === row.id)
      .map(({ person, agency, role, at, digest, person_id }) => ({
        person,
        agency,
        role,
        at: at.toISOString(),
        counts: person_id !== row.made_by && digest === latest,
      })),
    approvalsNeeded,
    progress: row.progress,
  }
}
