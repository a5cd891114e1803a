import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** Of whom a clock may have been dropped, so that no finding tells of it. */
export type WhoseClocksDrop = 'no-one' | 'the-dead' | 'anyone'

/**
 * Children to whom a right may have been owed from what started in `[from, to)`, in the order of their ids, at most
 * `limit`: those with a finding of it then, and where a clock may have been dropped, those to whom anything happened
 * at all. A day or a month holds its instants up to a month from where it is written down.
 */
export async function childrenOwed(
  db: Kysely<DB>,
  safeguard: string,
  whose: WhoseClocksDrop,
  from: Date,
  to: Date,
  limit: number | null,
): Promise<string[]> {
  const happened = sql`
    select e.child_id from waymark.event e
    where e.at >= ${from}::timestamptz - interval '32 days' and e.at < ${to}::timestamptz + interval '32 days'`
  // A window of another length may start within one that began before.
  const since = whose === 'anyone' ? sql`${from}::timestamptz - interval '32 days'` : sql`${from}`
  const dropped = {
    'no-one': sql``,
    'the-dead': sql`union (${happened} and exists (
      select from waymark.event d where d.child_id = e.child_id and d.type = 'died'))`,
    anyone: sql`union (${happened})`,
  }
  const found = await sql<{ child_id: string }>`
    select child_id from (
      select child_id from waymark.finding
      where safeguard = ${safeguard} and started_at >= ${since} and started_at < ${to}
      ${dropped[whose]}) owed
    group by child_id order by child_id limit ${limit}`.execute(db)
  return found.rows.map((row) => row.child_id)
}
