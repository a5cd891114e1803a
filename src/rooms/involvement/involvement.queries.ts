import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** The case as the acting person sees it, with their agency's own standings in it. */
export async function findOwnCase(db: Kysely<DB>, ref: string, agency: string) {
  const kase = await db
    .selectFrom('waymark.child_case')
    .select(['id', 'child_id'])
    .where('ref', '=', ref)
    .executeTakeFirst()
  if (!kase) return undefined
  const standings = await db
    .selectFrom('waymark.worklist')
    .select(['capacity', 'compartments'])
    .where('child_id', '=', kase.child_id)
    .where('case_id', '=', kase.id)
    .where('agency', '=', agency)
    .execute()
  return { ...kase, standings }
}

/** Whether an agency of this reference is in the register. */
export async function isAgency(db: Kysely<DB>, ref: string): Promise<boolean> {
  const found = await db.selectFrom('waymark.agency').select('ref').where('ref', '=', ref).executeTakeFirst()
  return found !== undefined
}

/** Ends an agency's live standings of one capacity in a case now; gives how many. */
export async function endInvolvements(
  db: Kysely<DB>,
  where: { childId: string; caseId: string; agency: string; capacity: string; by: string },
): Promise<number> {
  const ended = await sql`
    update waymark.involvement set to_at = now(), to_text = to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      version = version + 1, recorded_at = now(), recorded_by = ${where.by}
    where child_id = ${where.childId} and case_id = ${where.caseId} and agency = ${where.agency}
      and capacity = ${where.capacity} and from_at <= now() and (to_at is null or to_at > now())`.execute(db)
  return Number(ended.numAffectedRows ?? 0)
}

/** Emergency accesses of an agency that wait for review, or were reviewed in the last 30 days; newest first. */
export async function listEmergencies(db: Kysely<DB>, agency: string) {
  return db
    .selectFrom('waymark.break_glass as b')
    .innerJoin('waymark.child as c', 'c.id', 'b.child_id')
    .leftJoin('waymark.child_key as k', 'k.child_id', 'b.child_id')
    .where('b.agency', '=', agency)
    .where((eb) =>
      eb.or([
        eb('b.reviewed_at', 'is', null),
        eb('b.reviewed_at', '>', sql<Date>`now() - interval '30 days'`),
      ]),
    )
    .select([
      'b.id',
      'b.child_id',
      'c.ref',
      'b.person',
      'b.from_at',
      'b.to_at',
      'b.sealed_reason',
      'b.review',
      'k.wrapped',
      'k.key_id',
    ])
    .orderBy('b.from_at', 'desc')
    .limit(100)
    .execute()
}

/** Puts a supervisor's judgement beside an emergency access; false when there is none or it was judged before. */
export async function reviewEmergency(
  db: Kysely<DB>,
  id: string,
  agency: string,
  review: string,
  by: string,
): Promise<string | undefined> {
  const row = await db
    .updateTable('waymark.break_glass')
    .set({ review, reviewed_at: sql<Date>`now()`, reviewed_by: by })
    .where('id', '=', id)
    .where('agency', '=', agency)
    .where('reviewed_at', 'is', null)
    .where('person_id', '<>', by)
    .returning('child_id')
    .executeTakeFirst()
  return row?.child_id
}
