import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import { onceEachCase, onceEachFinding } from '../journeys/once-each.ts'

/** Whose children a list shows: those a person answers for, or all of their agency's. */
export type Whose = { agency: string; person: string | null }

const rowsAtMost = 200
/** An agency of a whole country has more open cases than a number on a page needs to say. */
const countAtMost = 1000

/** Open findings of one kind whose limit passes in `[from, to)`, nearest first: one index range. */
export async function watchBetween(
  db: Kysely<DB>,
  whose: Whose,
  kind: 'clock' | 'act' | 'unknown',
  from: Date | null,
  to: Date | null,
  safeguards?: { only?: string; not?: string },
) {
  let query = db
    .selectFrom('waymark.watch as w')
    .innerJoin('waymark.worklist as l', (join) =>
      join
        .onRef('l.child_id', '=', 'w.child_id')
        .onRef('l.case_id', '=', 'w.case_id')
        .onRef('l.standing', '=', 'w.standing'),
    )
    .where('w.agency', '=', whose.agency)
    .where('w.kind', '=', kind)
    .where('l.closed', '=', false)
    .where(onceEachFinding(whose.person))
    .select([
      'w.child_id',
      'w.case_id',
      'w.child_ref',
      'w.case_ref',
      'w.safeguard',
      'w.trigger_id',
      'w.kind',
      'w.started_at',
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
    .orderBy('w.alert_at')
    .orderBy('w.case_id')
    .limit(rowsAtMost)
  if (whose.person !== null) query = query.where('w.person', '=', whose.person)
  if (from !== null) query = query.where('w.alert_at', '>=', from)
  if (to !== null) query = query.where('w.alert_at', '<', to)
  if (safeguards?.only !== undefined) query = query.where('w.safeguard', '=', safeguards.only)
  if (safeguards?.not !== undefined) query = query.where('w.safeguard', '<>', safeguards.not)
  return query.execute()
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
