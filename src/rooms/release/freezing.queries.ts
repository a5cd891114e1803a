import { type Kysely, sql } from 'kysely'
import { idsOfBucket } from '#indicators/cube/buckets.ts'
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

/**
 * Minutes east of UTC in which the deployment's years begin: as its cubes say, else as most of a sample of events were
 * recorded.
 */
export async function usualOffset(db: Kysely<DB>): Promise<number> {
  const found = await sql<{ offset: number }>`
    select utc_offset as offset from waymark.cube_state
    union all
    (select at_offset from (select at_offset from waymark.event limit 2000) e
     group by at_offset order by count(*) desc, at_offset limit 1)`.execute(db)
  return found.rows[0]?.offset ?? 0
}

/** The facts of one bucket of children whose spans touch [from, to] (milliseconds), as texts joined by commas. */
export async function factsTouching(
  db: Kysely<DB>,
  bucket: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<string> {
  const { first, last } = idsOfBucket(bucket)
  const found = await sql<{ texts: string | null }>`
    select string_agg(content, ',') as texts from waymark.fact
    where child_id between ${first}::uuid and ${last}::uuid
      and from_at <= ${new Date(to)} and to_at >= ${new Date(from)}`.execute(db)
  return found.rows[0]?.texts ?? ''
}

/** Whether there are events and no facts of them: a deployment from before facts were kept. */
export async function lacksFacts(db: Kysely<DB>): Promise<boolean> {
  const found = await sql<{ lacks: boolean }>`
    select exists (select from waymark.event) and not exists (select from waymark.fact) as lacks`.execute(db)
  return found.rows[0]?.lacks === true
}
