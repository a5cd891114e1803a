import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

export type Counts = { met: number; breached: number; due: number; unknown: number }

/**
 * How often each right was owed since `from`, in the cases in which an agency stands, and what became of it, told to
 * the instant `now`. Under a person's session the walls of the database leave only what their standing opens. Begins
 * with the agency's own cases, so that the work is theirs and not the country's; a case in which nothing has happened
 * since, that is closed and holds nobody, can have no occurrence since.
 */
export async function countFindings(
  db: Kysely<DB>,
  agency: string,
  from: Date,
  now: Date,
): Promise<ReadonlyMap<string, Counts>> {
  const found = await sql<{ safeguard: string } & Counts>`
    select f.safeguard,
      count(*) filter (where f.status = 'met')::int as met,
      count(*) filter (where f.status = 'breached' or (f.status = 'due' and f.due_at < ${now}))::int as breached,
      count(*) filter (where f.status = 'due' and (f.due_at is null or f.due_at >= ${now}))::int as due,
      count(*) filter (where f.status = 'unknown')::int as unknown
    from (
      select w.child_id, w.case_id, array_agg(distinct compartment) as compartments
      from waymark.worklist w cross join unnest(w.compartments) as compartment
      where w.agency = ${agency} and w.from_at <= ${now} and ${now} < w.to_at
        and (not w.closed or w.state = 'locked-up' or w.last_event_at is null or w.last_event_at >= ${from})
      group by w.child_id, w.case_id
    ) as own
    cross join lateral (
      select safeguard, status, due_at from waymark.finding
      where child_id = own.child_id and case_id = own.case_id and compartment = any (own.compartments)
        and started_at >= ${from} and started_at <= ${now}
      offset 0
    ) as f
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
