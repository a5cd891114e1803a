import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import type { PatternQuery } from './breach.contract.ts'

/** A breach by now, whenever it was folded; `f` is the finding. */
function isBreached(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(f.status = 'breached' or (f.status = 'due' and f.due_at < ${now}))`
}

const isAnswered = sql<boolean>`exists (select from waymark.breach_answer a where a.child_id = f.child_id
  and a.case_id = f.case_id and a.safeguard = f.safeguard and a.trigger_id = f.trigger_id and a.started_at = f.started_at)`

/**
 * Breaches since an instant by rule, acting agency and place, where there are at least `least`. First what nobody
 * has answered, then what is still open, then what came most often.
 */
export async function findPatterns(db: Kysely<DB>, since: Date, now: Date, least: number) {
  const found = await sql<{
    safeguard: string
    acts: string | null
    place: string | null
    breaches: number
    children: number
    answered: number
    open: number
    last_at: Date
  }>`
    select f.safeguard, f.acts, e.place, count(*)::int as breaches, count(distinct f.child_id)::int as children,
      count(*) filter (where ${isAnswered})::int as answered,
      count(*) filter (where f.resolved_at is null)::int as open, max(f.started_at) as last_at
    from waymark.finding f left join waymark.event e on e.child_id = f.child_id and e.id = f.trigger_id
    where f.started_at >= ${since} and ${isBreached(now)}
    group by f.safeguard, f.acts, e.place
    having count(*) >= ${least}
    order by count(*) filter (where not ${isAnswered}) desc, open desc, breaches desc, f.safeguard, f.acts, e.place
    limit 200`.execute(db)
  return found.rows
}

/** The breaches of one pattern that the acting session may see; the latest first. */
export async function findPatternCases(db: Kysely<DB>, which: PatternQuery, since: Date, now: Date) {
  const found = await sql<{
    ref: string
    case_ref: string
    trigger_id: string
    started_at: Date
    due_at: Date | null
    resolved_at: Date | null
    answered: boolean
  }>`
    select c.ref, k.ref as case_ref, f.trigger_id, f.started_at, f.due_at, f.resolved_at, ${isAnswered} as answered
    from waymark.finding f
    join waymark.child c on c.id = f.child_id join waymark.child_case k on k.id = f.case_id
    left join waymark.event e on e.child_id = f.child_id and e.id = f.trigger_id
    where f.safeguard = ${which.safeguard} and f.acts is not distinct from ${which.acts ?? null}
      and e.place is not distinct from ${which.place ?? null} and f.started_at >= ${since} and ${isBreached(now)}
    order by f.started_at desc, c.ref limit 200`.execute(db)
  return found.rows
}
