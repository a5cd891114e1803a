import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import { onceEachCase } from '../journeys/once-each.ts'

/** Whose children a list shows: those a person answers for, or all of their agency's. */
export type Whose = { agency: string; person: string | null }

/** What one list of the page holds at most. */
export const rowsAtMost = 100
/** An agency of a whole country has more open cases than a number on a page needs to say. */
const countAtMost = 1000

/** Which part of the watch: a kind of finding, and the limits from when to when. */
export type WatchRange = {
  kind: 'clock' | 'act' | 'unknown'
  from: Date | null
  to: Date | null
  /** `nearest`: the earliest limit first; `latest`: the latest. */
  order: 'nearest' | 'latest'
  safeguard?: string
  /** How many; 100 unless said. */
  atMost?: number
}

/**
 * Open findings of one kind whose limit passes in `[from, to)`, the first of them: one index range, cut before anything is
 * looked up for its rows, so that it costs the same however many cases the country has.
 */
export async function watchBetween(db: Kysely<DB>, whose: Whose, range: WatchRange) {
  const atMost = range.atMost ?? rowsAtMost
  const direction = range.order === 'nearest' ? 'asc' : 'desc'
  const rows = await db
    .with(
      (cte) => cte('page').materialized(),
      (from) => {
        let page = from
          .selectFrom('waymark.watch')
          .where('agency', '=', whose.agency)
          .where('kind', '=', range.kind)
          .selectAll()
          .orderBy('alert_at', direction)
          .orderBy('case_id', direction)
          // An agency that stands twice in a case has each row twice.
          .limit(2 * atMost)
        if (whose.person !== null) page = page.where('person', '=', whose.person)
        if (range.from !== null) page = page.where('alert_at', '>=', range.from)
        if (range.to !== null) page = page.where('alert_at', '<', range.to)
        if (range.safeguard !== undefined) page = page.where('safeguard', '=', range.safeguard)
        return page
      },
    )
    .selectFrom('page as w')
    .innerJoin('waymark.worklist as l', (join) =>
      join
        .onRef('l.child_id', '=', 'w.child_id')
        .onRef('l.case_id', '=', 'w.case_id')
        .onRef('l.standing', '=', 'w.standing'),
    )
    .select([
      'w.case_id',
      'w.child_ref',
      'w.case_ref',
      'w.safeguard',
      'w.trigger_id',
      'w.kind',
      'w.started_at',
      'w.n',
      'w.alert_at',
      'w.acts',
      'l.sex',
      'l.date_of_birth',
      'l.date_of_birth_precision',
      'l.place',
      'l.state',
      'l.status',
      'l.since',
    ])
    .orderBy('w.alert_at', direction)
    .orderBy('w.case_id', direction)
    .orderBy('w.standing')
    .execute()
  return onceEach(rows).slice(0, atMost)
}

type Occurrence = { case_id: string; safeguard: string; trigger_id: string; started_at: Date; n: number }

/** Each occurrence once, by the first of the standings that may see it. */
function onceEach<Row extends Occurrence>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = `${row.case_id} ${row.safeguard} ${row.trigger_id} ${row.started_at.getTime()} ${row.n}`
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

/** Hearings in `[from, to)`, earliest first. */
export async function hearingsBetween(db: Kysely<DB>, whose: Whose, from: Date, to: Date) {
  return ownWorklist(db, whose)
    .where(onceEachCase(whose.person))
    .where('hearing_at', '>=', from)
    .where('hearing_at', '<', to)
    .select([
      'child_ref',
      'case_ref',
      'sex',
      'date_of_birth',
      'date_of_birth_precision',
      'hearing_at',
      'hearing_kind',
    ])
    .orderBy('hearing_at')
    .limit(rowsAtMost)
    .execute()
}

/** Cases first reported since an instant, newest first. */
export async function reportsSince(db: Kysely<DB>, whose: Whose, since: Date) {
  return ownWorklist(db, whose)
    .where(onceEachCase(whose.person))
    .where('reported_at', '>=', since)
    .select(['child_ref', 'case_ref', 'reported_at', 'roles'])
    .orderBy('reported_at', 'desc')
    .limit(20)
    .execute()
}

/** How many open cases (counting stops at 1,000), and how many children were released since an instant. */
export async function countToday(db: Kysely<DB>, agency: string, person: string, whose: Whose, since: Date) {
  const open = (whom: Whose) =>
    db
      .selectFrom(
        ownWorklist(db, whom).where('closed', '=', false).select('child_id').limit(countAtMost).as('open'),
      )
      .select(sql<number>`count(distinct child_id)::int`.as('n'))
      .executeTakeFirstOrThrow()
  const [mine, all, home] = await Promise.all([
    open({ agency, person }),
    open({ agency, person: null }),
    ownWorklist(db, whose)
      .where('released_at', '>=', since)
      .select(sql<number>`count(distinct child_id)::int`.as('n'))
      .executeTakeFirstOrThrow(),
  ])
  return { mine: mine.n, agency: all.n, wentHome: home.n }
}

/** Names of agencies and places by reference. */
export async function namesOf(
  db: Kysely<DB>,
  refs: Iterable<string | null>,
): Promise<Record<string, string>> {
  const wanted = [...new Set([...refs].filter((ref) => ref !== null))]
  if (wanted.length === 0) return {}
  const [agencies, places] = await Promise.all([
    db.selectFrom('waymark.agency').select(['ref', 'name']).where('ref', 'in', wanted).execute(),
    db.selectFrom('waymark.place').select(['ref', 'name']).where('ref', 'in', wanted).execute(),
  ])
  const rows = [...agencies, ...places]
  return Object.fromEntries(rows.map((row) => [row.ref, row.name ?? row.ref]))
}

function ownWorklist(db: Kysely<DB>, whose: Whose) {
  const own = db.selectFrom('waymark.worklist').where('agency', '=', whose.agency)
  return whose.person === null ? own : own.where('person', '=', whose.person)
}
