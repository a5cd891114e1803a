import { type Kysely, sql } from 'kysely'
import { latenessSteps } from '#indicators/quality/lateness.ts'
import type { DB } from '../database.gen.ts'
import {
  corrected,
  fromEvents,
  inWindow,
  isAsked,
  isOriginal,
  type QualityAsked,
  surelyPast,
} from './recorded.queries.ts'

/** How late the events of an agency or of a kind were recorded, and how many of them were corrected since. */
export type Arrivals = {
  readonly lateness: ReadonlyMap<number, number>
  readonly events: number
  readonly corrected: number
}

export type ArrivalsBy = {
  /** `null`: no agency on record. */
  readonly byAgency: ReadonlyMap<string | null, Arrivals>
  readonly byType: ReadonlyMap<string, Arrivals>
}

const minutesLate = sql`greatest(0, extract(epoch from e.recorded_at - (${surelyPast})))::float8 / 60`

/** The same steps as `latenessStep`. */
const step = sql`case ${sql.join(
  latenessSteps.map(({ below, step: minutes }) =>
    Number.isFinite(below)
      ? sql`when late.minutes < ${sql.lit(below)} then floor(late.minutes / ${sql.lit(minutes)}) * ${sql.lit(minutes)}`
      : sql`else floor(late.minutes / ${sql.lit(minutes)}) * ${sql.lit(minutes)}`,
  ),
  sql` `,
)} end`

/**
 * What was first recorded in the window, by agency and by kind of event: a count for each step of lateness, so that
 * any percentile follows and memory does not grow with the record. Corrections are left out: they come late by nature.
 */
export async function countArrivals(db: Kysely<DB>, asked: QualityAsked): Promise<ArrivalsBy> {
  const found = await sql<{
    of_type: boolean
    agency: string | null
    type: string | null
    minutes: number
    events: number
    corrected: number
  }>`
    with ${corrected(asked)}
    select grouping(late.agency) = 1 as of_type, late.agency, late.type, late.step as minutes,
      count(*)::int as events, count(*) filter (where late.corrected)::int as corrected
    from (
      select late.agency, late.type, late.corrected, ${step} as step
      from (
        select e.agency, e.type, x.id is not null as corrected, ${minutesLate} as minutes
        ${fromEvents(asked)}
        where ${inWindow(asked)} and ${isAsked(asked)} and ${isOriginal}
      ) as late
    ) as late
    group by grouping sets ((late.agency, late.step), (late.type, late.step))`.execute(db)
  const byAgency = new Map<string | null, Arrived>()
  const byType = new Map<string, Arrived>()
  for (const row of found.rows) {
    const arrived = row.of_type ? entry(byType, row.type ?? '') : entry(byAgency, row.agency)
    arrived.lateness.set(row.minutes, row.events)
    arrived.events += row.events
    arrived.corrected += row.corrected
  }
  return { byAgency, byType }
}

type Arrived = { lateness: Map<number, number>; events: number; corrected: number }

function entry<Key>(all: Map<Key, Arrived>, key: Key): Arrived {
  const known = all.get(key) ?? { lateness: new Map(), events: 0, corrected: 0 }
  all.set(key, known)
  return known
}
