import { type Kysely, sql } from 'kysely'
import type { Finding } from '#safeguards/finding.ts'
import type { DB } from '../database.gen.ts'
import type { PageContent } from '../journeys/readings.ts'

/** A child whom the reader may see, by the child's or a case's reference, with the wrapped key. */
export async function findVisibleChild(db: Kysely<DB>, ref: string) {
  const child = db
    .selectFrom('waymark.child as c')
    .leftJoin('waymark.child_key as k', 'k.child_id', 'c.id')
    .selectAll('c')
    .select(['k.wrapped', 'k.key_id'])
  const found = await child.where('c.ref', '=', ref).executeTakeFirst()
  if (found) return found
  return child
    .where('c.id', 'in', db.selectFrom('waymark.child_case').select('child_id').where('ref', '=', ref))
    .executeTakeFirst()
}

/** What the fold says of a child as a whole. It tells of all cases and compartments, so only the server reads it. */
export async function readChildNow(db: Kysely<DB>, childId: string) {
  const row = await db
    .selectFrom('waymark.child_now')
    .select(['content', 'next_change_at'])
    .where('child_id', '=', childId)
    .executeTakeFirstOrThrow()
  return { content: row.content as unknown as PageContent, nextChangeAt: row.next_change_at }
}

/** Everything of one child that the reader's standing opens; the walls of the database leave out the rest. */
export async function readVisible(db: Kysely<DB>, childId: string, agency: string) {
  const [cases, events, spells, findings, involvements, own] = await Promise.all([
    db.selectFrom('waymark.child_case').selectAll().where('child_id', '=', childId).orderBy('ref').execute(),
    db
      .selectFrom('waymark.event')
      .selectAll()
      .where('child_id', '=', childId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db.selectFrom('waymark.spell').selectAll().where('child_id', '=', childId).orderBy('from_at').execute(),
    db
      .selectFrom('waymark.finding')
      .select(['case_id', 'content', 'acts'])
      .where('child_id', '=', childId)
      .orderBy('case_id')
      .orderBy('safeguard')
      .orderBy('started_at')
      .execute(),
    db
      .selectFrom('waymark.involvement')
      .selectAll()
      .where('child_id', '=', childId)
      .orderBy('from_at')
      .execute(),
    db
      .selectFrom('waymark.worklist')
      .selectAll()
      .where('child_id', '=', childId)
      .where('agency', '=', agency)
      .execute(),
  ])
  return {
    cases,
    events,
    spells,
    findings: findings.map((row) => ({ ...row, finding: row.content as unknown as Finding })),
    involvements,
    own,
  }
}

/** How many people could open this child's file now: those who work in an agency that stands in a case. */
export async function countThoseWhoMaySee(db: Kysely<DB>, childId: string): Promise<number> {
  const counted = await sql<{ n: number }>`
    select count(distinct m.person_id)::int as n
    from waymark.worklist w join door.membership m on m.agency = w.agency and m.from_at <= now() and now() < m.to_at
      and m.role not in ('statistician', 'administrator')
    where w.child_id = ${childId} and w.from_at <= now() and now() < w.to_at`.execute(db)
  return counted.rows[0]?.n ?? 0
}

/** Opens one child to one person for some hours, for a reason that is sealed and told to the supervisor. */
export async function openInEmergency(
  db: Kysely<DB>,
  access: {
    childId: string
    personId: string
    person: string
    agency: string
    sealedReason: Buffer
    hours: number
  },
): Promise<Date> {
  const row = await db
    .insertInto('waymark.break_glass')
    .values({
      child_id: access.childId,
      person_id: access.personId,
      person: access.person,
      agency: access.agency,
      sealed_reason: access.sealedReason,
      to_at: sql<Date>`now() + ${`${access.hours} hours`}::interval`,
    })
    .returning('to_at')
    .executeTakeFirstOrThrow()
  return row.to_at
}
