import { inSession } from '#platform/db.ts'
import { planOf } from '#release/plans/catalogue.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import {
  endClaim,
  keepClaim,
  lockRelease,
  moveRelease,
  type Progress,
  type ReleaseRow,
} from './drafts.queries.ts'
import { type FreezingDeps, freezeNow } from './freeze-now.ts'
import { earlierReleases, keepFrozen, keepProtected, lastPublished, readFrozen } from './frozen.queries.ts'
import { Interrupted, protectInThread } from './protect-in-thread.ts'

export type Working = {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** A hold is renewed this often; it lapses after a minute. */
const renewMs = 5_000

/**
 * Freezes a claimed release if it is not frozen, protects it against all that has left, and moves it on to
 * `awaiting-approval` or `blocked`. Can end at any point: what is frozen stays frozen, and the same protection is
 * worked out again. Throws `Interrupted` when it was stopped or the release withdrawn.
 */
export async function workOnRelease(
  deps: FreezingDeps,
  row: ReleaseRow,
  { onProgress, signal }: Working = {},
): Promise<void> {
  const stop = new AbortController()
  const onAbort = () => stop.abort()
  if (signal?.aborted) onAbort()
  signal?.addEventListener('abort', onAbort)
  let at: Progress = { stage: row.frozen_at === null ? 'counting' : 'protecting', done: 0, left: 0 }
  const say = (progress: Progress) => {
    at = progress
    onProgress?.(progress)
  }
  const hold = async () => {
    const held = await asService(deps, (db) => keepClaim(db, row.id, at)).catch(() => true)
    if (!held) stop.abort()
  }
  const timer = setInterval(() => void hold(), renewMs)
  try {
    await freeze(deps, row, say, stop.signal)
    await protect(deps, row.id, say, stop.signal)
    await letGo(deps, row.id)
  } catch (error) {
    // What failed stays held until the hold lapses, so that others come first and it is not tried without a pause.
    if (error instanceof Interrupted) await letGo(deps, row.id)
    throw error
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

async function letGo(deps: FreezingDeps, id: string): Promise<void> {
  await asService(deps, (db) => endClaim(db, id)).catch(() => undefined)
}

async function freeze(
  deps: FreezingDeps,
  row: ReleaseRow,
  say: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  if (row.frozen_at !== null) return
  const plan = planOf(row.plan)
  if (plan?.version !== row.plan_version)
    throw new Error(`the plan ${row.plan} has changed: make the release anew`)
  const frozen = await freezeNow(deps, plan, row.years, (done, of) => {
    if (signal.aborted) throw new Interrupted()
    say({ stage: 'counting', done, left: of - done })
  })
  await asService(deps, async (db) => {
    if ((await lockRelease(db, row.id))?.state !== 'draft') throw new Interrupted()
    await keepFrozen(db, row.id, frozen)
    await moveRelease(db, row.id, { state: 'frozen', frozenAt: new Date(frozen.frozenAt) })
    const { plan, years, cubes } = frozen
    const detail = { plan: plan.id, version: plan.version, years: years.join(','), cubes: cubes.length }
    await recordAudit(db, { action: 'release.frozen', subject: row.id, detail })
  })
}

async function protect(
  deps: FreezingDeps,
  id: string,
  say: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const { frozen, earlier, against } = await asService(deps, async (db) => {
    const state = (await lockRelease(db, id))?.state
    if (state !== 'frozen' && state !== 'protecting') throw new Interrupted()
    await moveRelease(db, id, { state: 'protecting' })
    const last = await lastPublished(db)
    return { frozen: await readFrozen(db, id), earlier: await earlierReleases(db), against: last.number }
  })
  if (!frozen) throw new Error(`release ${id} has no frozen counts`)
  let most = 0
  const kept = await protectInThread(
    frozen,
    earlier,
    (left) => {
      most = Math.max(most, left)
      say({ stage: 'protecting', done: most - left, left })
    },
    signal,
  )
  await asService(deps, async (db) => {
    if ((await lockRelease(db, id))?.state !== 'protecting') throw new Interrupted()
    // Another left meanwhile: this has to be protected against it too.
    if ((await lastPublished(db)).number !== against) return moveRelease(db, id, { state: 'frozen' })
    const digest = await keepProtected(db, id, against, kept)
    await moveRelease(db, id, { state: kept.ok ? 'awaiting-approval' : 'blocked' })
    const detail = { against, ok: kept.ok, hidden: kept.hidden.length, attacked: kept.attack.length, digest }
    await recordAudit(db, { action: 'release.protected', subject: id, detail })
  })
}

function asService<T>(
  { pool, serviceSecret }: Pick<FreezingDeps, 'pool' | 'serviceSecret'>,
  work: Parameters<typeof inSession<DB, T>>[2],
): Promise<T> {
  return inSession<DB, T>(pool, serviceSecret, work)
}
