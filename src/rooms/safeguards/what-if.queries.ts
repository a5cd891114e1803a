import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/**
 * Children with an occurrence of a right in `[from, to)`, in the order of their ids, at most `limit`. Where a rule
 * drops a clock whose ground ends, another limit may not have dropped it, and there is no finding to tell: then
 * (`anyRight`) every child to whom anything was owed in that time is looked at.
 */
export async function childrenOwed(
  db: Kysely<DB>,
  safeguard: string,
  anyRight: boolean,
  from: Date,
  to: Date,
  limit: number | null,
): Promise<string[]> {
  const found = await sql<{ child_id: string }>`
    select distinct child_id from waymark.finding
    where started_at >= ${from} and started_at < ${to} and (${anyRight} or safeguard = ${safeguard})
    order by child_id limit ${limit}`.execute(db)
  return found.rows.map((row) => row.child_id)
}
