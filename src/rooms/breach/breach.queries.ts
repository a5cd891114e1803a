import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** The breached finding that somebody answers, if the acting session may see it. */
export async function findBreach(
  db: Kysely<DB>,
  childId: string,
  which: { case: string; safeguard: string; trigger: string; startedAt: string },
  now: Date,
) {
  return db
    .selectFrom('waymark.finding as f')
    .innerJoin('waymark.child_case as k', 'k.id', 'f.case_id')
    .where('f.child_id', '=', childId)
    .where('k.ref', '=', which.case)
    .where('f.safeguard', '=', which.safeguard)
    .where('f.trigger_id', '=', which.trigger)
    .where('f.started_at', '=', new Date(which.startedAt))
    .where((eb) =>
      eb.or([
        eb('f.status', '=', 'breached'),
        eb.and([eb('f.status', '=', 'due'), eb('f.due_at', '<', now)]),
      ]),
    )
    .select(['f.case_id', 'f.compartment'])
    .executeTakeFirst()
}

/** Appends an answer; the database refuses one without standing. */
export async function insertAnswer(
  db: Kysely<DB>,
  answer: {
    id: string
    child_id: string
    case_id: string
    safeguard: string
    trigger_id: string
    started_at: Date
    compartment: string
    sealed: Buffer
    responsible: string | null
    by_when: Date | null
    recorded_by: string
    person_id: string
    agency: string
  },
): Promise<void> {
  await db.insertInto('waymark.breach_answer').values(answer).execute()
}

/** Every answer about a child that the acting session may see, oldest first. */
export async function answersOf(db: Kysely<DB>, childId: string) {
  return db
    .selectFrom('waymark.breach_answer as a')
    .innerJoin('waymark.child_case as k', 'k.id', 'a.case_id')
    .where('a.child_id', '=', childId)
    .selectAll('a')
    .select('k.ref as case_ref')
    .orderBy('a.recorded_at')
    .execute()
}

/** Tells those who answer for a case of limits near and passed, each once; gives how many were told. */
export async function makeNotices(db: Kysely<DB>): Promise<number> {
  const told = await sql`
    insert into waymark.notice (child_id, case_id, safeguard, trigger_id, started_at, kind, agency, person, compartment, alert_at)
    select distinct on (w.child_id, w.case_id, w.safeguard, w.trigger_id, w.started_at, w.agency)
      w.child_id, w.case_id, w.safeguard, w.trigger_id, w.started_at,
      case when w.alert_at < now() then 'breached' else 'due-soon' end, w.agency, w.person, w.compartment, w.alert_at
    from waymark.watch w
    where w.kind = 'clock' and w.alert_at > now() - interval '7 days' and w.alert_at < now() + interval '24 hours'
      and w.from_at <= now() and now() < w.to_at
      and not exists (select from waymark.notice n where n.child_id = w.child_id and n.case_id = w.case_id
        and n.safeguard = w.safeguard and n.trigger_id = w.trigger_id and n.started_at = w.started_at and n.agency = w.agency
        and n.kind = case when w.alert_at < now() then 'breached' else 'due-soon' end)
    order by w.child_id, w.case_id, w.safeguard, w.trigger_id, w.started_at, w.agency, w.person nulls last
    limit 2000
    on conflict do nothing`.execute(db)
  return Number(told.numAffectedRows ?? 0)
}

/** Tells the supervisor of passed limits that nobody has looked at or answered for 24 hours. */
export async function escalateNotices(db: Kysely<DB>): Promise<number> {
  const told = await sql`
    insert into waymark.notice (child_id, case_id, safeguard, trigger_id, started_at, kind, agency, person, compartment, alert_at)
    select n.child_id, n.case_id, n.safeguard, n.trigger_id, n.started_at, 'escalated', n.agency, null, n.compartment, n.alert_at
    from waymark.notice n
    where n.kind = 'breached' and n.seen_at is null and n.made_at < now() - interval '24 hours'
      and exists (select from waymark.watch w where w.child_id = n.child_id and w.case_id = n.case_id
        and w.safeguard = n.safeguard and w.trigger_id = n.trigger_id and w.started_at = n.started_at)
      and not exists (select from waymark.breach_answer a where a.child_id = n.child_id and a.case_id = n.case_id
        and a.safeguard = n.safeguard and a.trigger_id = n.trigger_id and a.started_at = n.started_at)
    limit 2000
    on conflict do nothing`.execute(db)
  return Number(told.numAffectedRows ?? 0)
}

/** Notices that the acting person has not looked at; the limits that pass first come first. */
export async function unseenNotices(db: Kysely<DB>) {
  return db
    .selectFrom('waymark.notice as n')
    .innerJoin('waymark.child as c', 'c.id', 'n.child_id')
    .innerJoin('waymark.child_case as k', 'k.id', 'n.case_id')
    .where('n.seen_at', 'is', null)
    .select([
      'c.ref',
      'k.ref as case_ref',
      'n.safeguard',
      'n.trigger_id',
      'n.kind',
      'n.alert_at',
      'n.made_at',
    ])
    .orderBy('n.alert_at')
    .limit(200)
    .execute()
}

/** Marks as seen what the person was shown: their own, their agency's, or what was escalated to a supervisor. */
export async function markSeen(
  db: Kysely<DB>,
  who: { agency: string; username: string; isSupervisor: boolean },
  until: Date,
): Promise<number> {
  const kinds = who.isSupervisor ? ['due-soon', 'breached', 'escalated'] : ['due-soon', 'breached']
  const seen = await db
    .updateTable('waymark.notice')
    .set({ seen_at: sql<Date>`now()` })
    .where('agency', '=', who.agency)
    .where('seen_at', 'is', null)
    .where('made_at', '<=', until)
    .where('kind', 'in', kinds)
    .where((eb) =>
      eb.or([eb('person', 'is', null), eb('person', '=', who.username), eb('kind', '=', 'escalated')]),
    )
    .executeTakeFirst()
  return Number(seen.numUpdatedRows)
}
