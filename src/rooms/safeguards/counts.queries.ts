import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

export type Counts = { met: number; breached: number; due: number; unknown: number }

/**
 * How often each right was owed since `from` and what became of it, told to the instant `now`. Under a person's
 * session the walls of the database leave only what their standing opens; `agency` narrows the server's own view
 * to what one agency stands in.
 */
export async function countFindings(
  db: Kysely<DB>,
  from: Date,
  now: Date,
  agency: string | null,
): Promise<ReadonlyMap<string, Counts>> {
  const inAgency =
    agency === null
      ? sql`true`
      : sql`exists (select from waymark.worklist w where w.child_id = f.child_id and w.case_id = f.case_id
          and w.agency = ${agency} and w.from_at <= ${now} and ${now} < w.to_at and f.compartment = any (w.compartments))`
  const found = await sql<{ safeguard: string } & Counts>`
    select f.safeguard,
      count(*) filter (where f.status = 'met')::int as met,
      count(*) filter (where f.status = 'breached' or (f.status = 'due' and f.due_at < ${now}))::int as breached,
      count(*) filter (where f.status = 'due' and (f.due_at is null or f.due_at >= ${now}))::int as due,
      count(*) filter (where f.status = 'unknown')::int as unknown
    from waymark.finding f
    where f.started_at >= ${from} and f.started_at <= ${now} and ${inAgency}
    group by f.safeguard`.execute(db)
  return new Map(found.rows.map(({ safeguard, ...counts }) => [safeguard, counts]))
}

export type AtRisk = { breached: number; due: number; acts: number }

/**
 * For how many occurrences of each right somebody can still do something: limits that passed, limits that pass
 * before `until`, and (`acts`) what should never have been and has not ended. One index range for each kind.
 */
export async function countAtRisk(
  db: Kysely<DB>,
  agency: string,
  now: Date,
  until: Date,
): Promise<ReadonlyMap<string, AtRisk>> {
  const found = await sql<{ safeguard: string } & AtRisk>`
    select safeguard,
      count(distinct one) filter (where kind = 'clock' and alert_at < ${now})::int as breached,
      count(distinct one) filter (where kind = 'clock' and alert_at >= ${now})::int as due,
      count(distinct one) filter (where kind = 'act')::int as acts
    from (
      select w.safeguard, w.kind, w.alert_at, (w.child_id, w.case_id, w.trigger_id, w.started_at, w.n) as one
      from waymark.watch w
      where w.agency = ${agency} and w.kind in ('clock', 'act') and w.alert_at < ${until}
        and w.from_at <= ${now} and ${now} < w.to_at
    ) as watched
    group by safeguard`.execute(db)
  return new Map(found.rows.map(({ safeguard, ...counts }) => [safeguard, counts]))
}
