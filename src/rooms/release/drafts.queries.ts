/** Releases on their way: making, claiming for a job, moving on. */
import { type Kysely, type Selectable, sql } from 'kysely'
import type { DB, WaymarkRelease } from '../database.gen.ts'

/** How far a release is. */
export type ReleaseState =
  | 'draft'
  | 'frozen'
  | 'protecting'
  | 'blocked'
  | 'awaiting-approval'
  | 'published'
  | 'withdrawn'

/** What a job is at, for whoever waits. */
export type Progress = {
  readonly stage: 'counting' | 'protecting'
  readonly done: number
  readonly left: number
}

export type ReleaseRow = Omit<Selectable<WaymarkRelease>, 'state' | 'progress'> & {
  readonly state: ReleaseState
  readonly progress: Progress | null
}

export type NewRelease = {
  readonly id: string
  readonly plan: string
  readonly plan_version: number
  readonly years: number[]
  readonly corrects: number | null
  readonly reason: string | null
  readonly made_by: string | null
  readonly person: string
  readonly agency: string | null
  readonly role: string
}

/** Adds a draft; false where there is one with this id already. */
export async function insertRelease(db: Kysely<DB>, release: NewRelease): Promise<boolean> {
  const added = await db
    .insertInto('waymark.release')
    .values(release)
    .onConflict((on) => on.column('id').doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Every release that the session may see, the newest first. */
export async function releaseRows(db: Kysely<DB>): Promise<ReleaseRow[]> {
  const rows = await db
    .selectFrom('waymark.release')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows as ReleaseRow[]
}

/** One release, or undefined. */
export async function releaseRow(db: Kysely<DB>, id: string): Promise<ReleaseRow | undefined> {
  const row = await db.selectFrom('waymark.release').selectAll().where('id', '=', id).executeTakeFirst()
  return row as ReleaseRow | undefined
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockRelease(db: Kysely<DB>, id: string): Promise<ReleaseRow | undefined> {
  const row = await db
    .selectFrom('waymark.release')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as ReleaseRow | undefined
}

const leaseSeconds = 60
const lease = sql<Date>`clock_timestamp() + make_interval(secs => ${leaseSeconds})`
const inWork = ['draft', 'frozen', 'protecting'] as const

/** Takes up one release that waits for work and that nobody holds (or only the one asked for); undefined: none. */
export async function claimRelease(db: Kysely<DB>, id?: string): Promise<ReleaseRow | undefined> {
  let waiting = db
    .selectFrom('waymark.release')
    .select('id')
    .where('state', 'in', inWork)
    .where((on) =>
      on.or([on('claimed_until', 'is', null), on('claimed_until', '<', sql<Date>`clock_timestamp()`)]),
    )
    .orderBy('made_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  if (id !== undefined) waiting = waiting.where('id', '=', id)
  const row = await db
    .updateTable('waymark.release')
    .set({ claimed_until: lease })
    .where('id', 'in', waiting)
    .returningAll()
    .executeTakeFirst()
  return row as ReleaseRow | undefined
}

/** Says what the job is at, and keeps its hold; false when it may no longer work on it (withdrawn). */
export async function keepClaim(db: Kysely<DB>, id: string, progress: Progress | null): Promise<boolean> {
  const kept = await db
    .updateTable('waymark.release')
    .set({ claimed_until: lease, progress: progress === null ? null : JSON.stringify(progress) })
    .where('id', '=', id)
    .where('state', 'in', inWork)
    .executeTakeFirst()
  return kept.numUpdatedRows > 0n
}

/** Gives the hold back, so that another may go on at once. */
export async function endClaim(db: Kysely<DB>, id: string): Promise<void> {
  await db
    .updateTable('waymark.release')
    .set({ claimed_until: null, progress: null })
    .where('id', '=', id)
    .where('state', 'in', inWork)
    .execute()
}

/** Moves a release on. Published and withdrawn ones stay; the database holds it. */
export async function moveRelease(
  db: Kysely<DB>,
  id: string,
  to: { readonly state: ReleaseState; readonly number?: number; readonly frozenAt?: Date },
): Promise<void> {
  await db
    .updateTable('waymark.release')
    .set({
      state: to.state,
      ...(to.number !== undefined && { number: to.number }),
      ...(to.frozenAt !== undefined && { frozen_at: to.frozenAt }),
      ...(!inWork.some((state) => state === to.state) && { progress: null, claimed_until: null }),
    })
    .where('id', '=', id)
    .execute()
}

/** After one has left, the others that are ready or blocked have to be protected against it too. */
export async function protectOthersAgain(db: Kysely<DB>): Promise<void> {
  await db
    .updateTable('waymark.release')
    .set({ state: 'frozen' })
    .where('state', 'in', ['awaiting-approval', 'blocked'])
    .execute()
}
