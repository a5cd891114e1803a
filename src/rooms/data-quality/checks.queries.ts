import { type Kysely, type RawBuilder, sql } from 'kysely'
import { asksOffence, lifeAfterwards, type QualityCheckId } from '#indicators/quality/checks.ts'
import type { DB } from '../database.gen.ts'
import {
  corrected,
  fromEvents,
  inWindow,
  isAsked,
  isExact,
  joins,
  localTime,
  ownChildren,
  type QualityAsked,
  stands,
} from './recorded.queries.ts'

type Sql = RawBuilder<unknown>
type Condition = { readonly asks: Sql; readonly wrong: Sql }

/** How many a check asked about, and how many it found. */
export type Hits = { readonly of: number; readonly found: number }
export type HitCase = { readonly child: string; readonly case: string }

const precision = sql`coalesce(ch.date_of_birth_precision, case length(ch.date_of_birth)
  when 10 then 'day' when 7 then 'month' when 4 then 'year' end)`
const birthYear = sql`left(ch.date_of_birth, 4)::int`
/** The day and month of the latest birth that fits, as MMDD; the year is the recorded one in any case. */
const latestDay = sql`case
  when ${precision} = 'day' and length(ch.date_of_birth) = 10 then replace(substr(ch.date_of_birth, 6), '-', '')
  when ${precision} in ('day', 'month') and length(ch.date_of_birth) >= 7 then to_char(
    (left(ch.date_of_birth, 7) || '-01')::date + interval '1 month' - interval '1 day', 'MMDD')
  else '1231' end`
/** The first day of birth that fits; null where the date is an estimate. */
const earliestBirth = sql`case ${precision}
  when 'day' then rpad(ch.date_of_birth, 10, '-01-01')
  when 'month' then rpad(left(ch.date_of_birth, 7), 7, '-01') || '-01'
  when 'year' then left(ch.date_of_birth, 4) || '-01-01' end`
const isBorn = sql`(ch.date_of_birth is not null and ${precision} <> 'unknown')`
/** Whole years on the local day, by the youngest age that fits (src/journey/age.ts). */
const age = sql`(extract(year from ${localTime})::int - ${birthYear}
  - case when to_char(${localTime}, 'MMDD') < ${latestDay} then 1 else 0 end)`
const isArrest = sql`e.type = 'apprehended'`

const ofEvents = {
  'older-than-17-at-first-arrest': {
    asks: sql`${isArrest} and ${isBorn} and not exists (select from waymark.event b
      where b.child_id = e.child_id and b.type = 'apprehended' and b.at < e.at)`,
    wrong: sql`${age} > 17`,
  },
  'younger-than-6-at-arrest': {
    asks: sql`${isArrest} and ${isBorn} and e.data ->> 'ground' in (${sql.join([...asksOffence].map((one) => sql.lit(one)))})`,
    wrong: sql`${age} < 6`,
  },
  'arrested-twice-within-an-hour': {
    asks: isArrest,
    wrong: sql`r.before >= e.at - interval '1 hour'`,
  },
  'before-birth': {
    asks: isBorn,
    wrong: sql`to_char(${localTime}, 'YYYY-MM-DD') < ${earliestBirth}`,
  },
  'after-death': {
    asks: sql`e.type in (${sql.join([...lifeAfterwards].map((one) => sql.lit(one)))})`,
    wrong: sql`e.at >= d.day_ends`,
  },
  'dated-ahead': { asks: sql`true`, wrong: sql`e.at > e.recorded_at + interval '24 hours'` },
  'at-midnight': {
    asks: isExact,
    wrong: sql`to_char(${localTime}, 'HH24:MI') = '00:00'`,
  },
} as const satisfies Readonly<Partial<Record<QualityCheckId, Condition>>>

const ofSpells = {
  'police-custody-over-30-days': {
    asks: sql`s.status = 'police-custody'`,
    wrong: sql`s.held > interval '30 days'`,
  },
  'before-sentence-over-2-years': {
    asks: sql`s.status = 'pre-sentence'`,
    wrong: sql`s.held > interval '731 days'`,
  },
  'held-in-two-places': {
    asks: sql`true`,
    wrong: sql`exists (select from waymark.spell o
      where o.child_id = s.child_id and o.kind = 'detention' and (o.case_id, o.n) <> (s.case_id, s.n)
        and o.place <> s.place and o.from_at < coalesce(s.to_at, 'infinity')
        and s.from_at < coalesce(o.to_at, 'infinity'))`,
  },
} as const satisfies Readonly<Partial<Record<QualityCheckId, Condition>>>

/**
 * What a look at one event needs of others, each looked up once: deaths that stand (after the end of the local day
 * nothing can happen to the child), and arrests with the one before.
 */
const others = (asked: QualityAsked) => sql`${corrected(asked)}, deaths as materialized (
  select e.child_id, min(((date_trunc('day', ${localTime}) + interval '1 day')
    - e.at_offset * interval '1 minute') at time zone 'UTC') as day_ends
  from waymark.event e
  left join corrected x on x.child_id = e.child_id and x.case_id = e.case_id and x.id = e.id
  where e.type = 'died' and ${stands}
  group by e.child_id),
arrests as materialized (
  select e.child_id, e.id, lag(e.at) over (partition by e.child_id order by e.at, e.id) as before
  from waymark.event e
  left join corrected x on x.child_id = e.child_id and x.case_id = e.case_id and x.id = e.id
  where e.type = 'apprehended' and ${stands}
    and e.at >= ${asked.from}::timestamptz - interval '1 hour' and e.at < ${asked.to}
    and ${ownChildren(asked, sql`e.child_id`)})`

const eventsLooked = (asked: QualityAsked) => sql`${fromEvents(asked)}
  join waymark.child ch on ch.id = e.child_id
  left join deaths d on d.child_id = e.child_id
  left join arrests r on r.child_id = e.child_id and r.id = e.id
  where ${inWindow(asked)} and ${isAsked(asked)} and ${stands}`

const spellsLooked = (asked: QualityAsked) => sql`from (
    select s.*, coalesce(s.to_at, ${asked.now}) - s.from_at as held from waymark.spell s
    where s.kind = 'detention' and s.from_at < ${asked.to} and coalesce(s.to_at, 'infinity') > ${asked.from}
  ) as s
  join waymark.event e on e.child_id = s.child_id and e.id = s.opened_by ${joins}
  join waymark.child ch on ch.id = e.child_id
  where ${isAsked(asked)} and ${
    asked.own === null
      ? sql`true`
      : sql`(s.child_id, s.case_id) in (select w.child_id, w.case_id from waymark.worklist w where w.agency = ${asked.own})`
  }`

const bornOnFirstOfJanuary = sql`right(ch.date_of_birth, 6) = '-01-01'`
const childrenLooked = (asked: QualityAsked) => sql`from waymark.child ch
  where ${precision} = 'day' and length(ch.date_of_birth) = 10 and ch.id in (select e.child_id ${fromEvents(asked)}
    where ${inWindow(asked)} and ${isAsked(asked)} and ${stands})`

/** What every check found in the window: one pass over events, one over spells, one over children. */
export async function countImplausible(
  db: Kysely<DB>,
  asked: QualityAsked,
): Promise<ReadonlyMap<string, Hits>> {
  const events = await sql<Record<string, number>>`
    with ${others(asked)} select ${counts(ofEvents)} ${eventsLooked(asked)}`.execute(db)
  const spells = await sql<Record<string, number>>`select ${counts(ofSpells)} ${spellsLooked(asked)}`.execute(
    db,
  )
  const children = await sql<{ of: number; found: number }>`
    with ${corrected(asked)}
    select count(*)::int as of, count(*) filter (where ${bornOnFirstOfJanuary})::int as found
    ${childrenLooked(asked)}`.execute(db)
  const row = { ...events.rows[0], ...spells.rows[0] }
  return new Map([
    ...[...Object.keys(ofEvents), ...Object.keys(ofSpells)].map(
      (id) => [id, { of: row[`of ${id}`] ?? 0, found: row[id] ?? 0 }] as const,
    ),
    ['born-on-1-january', children.rows[0] ?? { of: 0, found: 0 }] as const,
  ])
}

function counts(conditions: Readonly<Record<string, Condition>>): Sql {
  return sql.join(
    Object.entries(conditions).flatMap(([id, { asks, wrong }]) => [
      sql`count(*) filter (where ${asks})::int as ${sql.ref(`of ${id}`)}`,
      sql`count(*) filter (where ${asks} and ${wrong})::int as ${sql.ref(id)}`,
    ]),
  )
}

/** The first cases, by reference, of what a check found; none for a heap, where no single case is wrong. */
export async function listImplausible(
  db: Kysely<DB>,
  asked: QualityAsked,
  id: string,
  atMost: number,
): Promise<HitCase[]> {
  const event = (ofEvents as Readonly<Record<string, Condition>>)[id]
  const spell = (ofSpells as Readonly<Record<string, Condition>>)[id]
  const found = event
    ? sql`with ${others(asked)} select distinct ch.ref as child, k.ref as "case" ${eventsLooked(asked)}
        and ${event.asks} and ${event.wrong}`
    : spell &&
      sql`select distinct ch.ref as child, k.ref as "case" ${spellsLooked(asked)}
        and ${spell.asks} and ${spell.wrong}`
  if (found === undefined) return []
  return (await sql<HitCase>`${found} order by 1, 2 limit ${atMost}`.execute(db)).rows
}
