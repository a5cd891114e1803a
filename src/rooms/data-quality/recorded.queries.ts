/** The parts of SQL that all questions of data quality share: which events, where, and what corrections did to them. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** What is asked, read and resolved. */
export type QualityAsked = {
  readonly from: Date
  readonly to: Date
  /** The instant of asking. */
  readonly now: Date
  /** Areas within the one asked for; null: everything, also what lies in no known area. */
  readonly areas: readonly string[] | null
  /** The agency that did it; null: any. */
  readonly agency: string | null
  /** Kinds of event; null: all. */
  readonly types: readonly string[] | null
  /** The reader's agency where they read under their own walls; null: the whole record. */
  readonly own: string | null
}

type Sql = RawBuilder<unknown>

/**
 * Events that a standing correction names (`corrected`: child_id, case_id, id). Few events are corrections, so the
 * whole of them is one index range.
 */
export function corrected(asked: QualityAsked): Sql {
  return sql`corrected as materialized (
    select distinct c.child_id, c.case_id, coalesce(c.retracts, c.supersedes) as id
    from waymark.event c
    where (c.retracts is not null or c.supersedes is not null)
      and ${ownChildren(asked, sql`c.child_id`)}
      and case when exists (
          select from waymark.event r
          where r.child_id = c.child_id and coalesce(r.retracts, r.supersedes) = c.id and r.retracts is not null)
        then not waymark.is_void(c.child_id, c.id) else true end)`
}

/** Only children of the reader's own cases, where they read under their own walls: so that little is gone through. */
export function ownChildren(asked: QualityAsked, child: Sql): Sql {
  return asked.own === null
    ? sql`true`
    : sql`${child} in (select w.child_id from waymark.worklist w where w.agency = ${asked.own})`
}

/**
 * `from` with an event `e`, its case `k`, what gives its area (`p`, `a`, `l`), and `x`, set where it was corrected.
 * A supervisor's begins with the agency's own cases: the work is theirs and not the country's.
 */
export function fromEvents(asked: QualityAsked): Sql {
  const events =
    asked.own === null
      ? sql`waymark.event e`
      : sql`(select distinct w.child_id, w.case_id from waymark.worklist w where w.agency = ${asked.own}) as own
        cross join lateral (select * from waymark.event
          where child_id = own.child_id and case_id = own.case_id offset 0) as e`
  return sql`from ${events} ${joins}
    left join corrected x on x.child_id = e.child_id and x.case_id = e.case_id and x.id = e.id`
}

/** What an event `e` is joined with to tell its area. */
export const joins: Sql = sql`
  join waymark.child_case k on k.child_id = e.child_id and k.id = e.case_id
  left join waymark.place p on p.ref = e.place
  left join waymark.agency a on a.ref = e.agency
  left join waymark.agency l on l.ref = k.lead_agency`

/** The area of an event: its place's, else its agency's, else the lead agency's (src/indicators/facts/setting.ts). */
export const area: Sql = sql`coalesce(p.area, a.area, l.area)`

/** Where and by whom, and of which kind. */
export function isAsked(asked: QualityAsked): Sql {
  return sql`${asked.types === null ? sql`true` : sql`e.type = any (${asked.types})`}
    and ${asked.agency === null ? sql`true` : sql`e.agency = ${asked.agency}`}
    and ${asked.areas === null ? sql`true` : sql`${area} = any (${asked.areas})`}`
}

/** In the window, as recorded. */
export function inWindow(asked: QualityAsked): Sql {
  return sql`e.at >= ${asked.from} and e.at < ${asked.to}`
}

/** What stands after all corrections. */
export const stands: Sql = sql`e.retracts is null and x.id is null`

/** What was recorded first, whether it was corrected later or not. */
export const isOriginal: Sql = sql`e.retracts is null and e.supersedes is null`

/** Known to the minute. */
export const isExact: Sql = sql`coalesce(e.at_precision, 'minute') = 'minute'`

/** The wall clock where it happened. */
export const localTime: Sql = sql`((e.at at time zone 'UTC') + e.at_offset * interval '1 minute')`

/** The first instant by which it has surely happened: the end of its day or month where it is known no closer. */
export const surelyPast: Sql = sql`case coalesce(e.at_precision, 'minute') when 'minute' then e.at
  when 'day' then ((date_trunc('day', ${localTime}) + interval '1 day')
    - e.at_offset * interval '1 minute') at time zone 'UTC'
  else ((date_trunc('month', ${localTime}) + interval '1 month')
    - e.at_offset * interval '1 minute') at time zone 'UTC' end`

/**
 * The areas within one, itself included; null for the one that all others lie in. Undefined: there is no such area.
 */
export async function areasWithin(
  db: Kysely<DB>,
  ref: string,
): Promise<readonly string[] | null | undefined> {
  const roots = await db.selectFrom('waymark.area').select('ref').where('parent', 'is', null).execute()
  if (roots.length === 1 && roots[0]?.ref === ref) return null
  const found = await sql<{ ref: string }>`
    with recursive within as (
      select ref from waymark.area where ref = ${ref}
      union select n.ref from waymark.area n join within on n.parent = within.ref)
    select ref from within`.execute(db)
  return found.rows.length === 0 ? undefined : found.rows.map((row) => row.ref)
}

/**
 * For the rest of the transaction: whoever adds up the whole record joins by hashing. The planner cannot know how many
 * rows the conditions on dates of birth leave, and a wrong guess would go through the window once for every child.
 */
export async function joinByHashing(db: Kysely<DB>): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(db)
  await sql`set local jit = off`.execute(db)
}
