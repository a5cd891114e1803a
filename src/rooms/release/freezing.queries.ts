import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** The instant of the records that this transaction sees. */
export async function snapshotInstant(db: Kysely<DB>): Promise<Date> {
  const found = await sql<{ at: Date }>`select now() as at`.execute(db)
  return found.rows[0]?.at ?? new Date(0)
}

/** The instant of the first thing on record, or null of nothing. */
export async function firstRecorded(db: Kysely<DB>): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select min(at) as at from waymark.event`.execute(db)
  return found.rows[0]?.at ?? null
}

/** Minutes east of UTC in which the deployment's years begin; 0 until its cubes have said. */
export async function yearOffset(db: Kysely<DB>): Promise<number> {
  const found = await sql<{ offset: number }>`
    select utc_offset as offset from waymark.cube_state`.execute(db)
  return found.rows[0]?.offset ?? 0
}
