import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import type { NewStatisticsView } from './statistics.contract.ts'

/** The outlines that the register holds. */
export async function areaOutlines(
  db: Kysely<DB>,
): Promise<{ ref: string; geometry: Record<string, unknown> }[]> {
  const rows = await db
    .selectFrom('waymark.area')
    .where('geometry', 'is not', null)
    .select(['ref', 'geometry'])
    .orderBy('ref')
    .execute()
  return rows.map(({ ref, geometry }) => ({ ref, geometry: geometry as Record<string, unknown> }))
}

/** The acting person's kept views, by name. */
export async function ownViews(db: Kysely<DB>) {
  return db
    .selectFrom('waymark.statistics_view')
    .select(['id', 'name', 'indicator', 'query', 'schedule'])
    .orderBy('name')
    .execute()
}

/** Keeps a view of a person; the same name again replaces it. A schedule that stays keeps its beginning. */
export async function keepView(db: Kysely<DB>, personId: string, view: NewStatisticsView) {
  return db
    .insertInto('waymark.statistics_view')
    .values({
      person_id: personId,
      name: view.name,
      indicator: view.indicator,
      query: JSON.stringify(view.query),
      schedule: view.schedule,
      scheduled_at: view.schedule === null ? null : sql<Date>`now()`,
    })
    .onConflict((conflict) =>
      conflict.constraint('statistics_view_name_unique').doUpdateSet({
        indicator: sql`excluded.indicator`,
        query: sql`excluded.query`,
        schedule: sql`excluded.schedule`,
        scheduled_at: sql`case when statistics_view.schedule is not distinct from excluded.schedule
          then statistics_view.scheduled_at else excluded.scheduled_at end`,
        kept_at: sql`now()`,
      }),
    )
    .returning(['id', 'name', 'indicator', 'query', 'schedule'])
    .executeTakeFirstOrThrow()
}

/** How many views the acting person keeps under other names. */
export async function countOtherViews(db: Kysely<DB>, name: string): Promise<number> {
  const { n } = await db
    .selectFrom('waymark.statistics_view')
    .where('name', '<>', name)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Forgets one of the acting person's views; its reports stay. */
export async function forgetView(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('waymark.statistics_view').where('id', '=', id).execute()
}

/** The reports that the acting person may read, newest first. */
export async function ownReports(db: Kysely<DB>) {
  return db
    .selectFrom('waymark.statistics_report')
    .select(['id', 'view_id', 'name', 'indicator', 'period', 'made_at'])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** One of the acting person's reports with its answers. */
export async function ownReport(db: Kysely<DB>, id: string) {
  return db.selectFrom('waymark.statistics_report').where('id', '=', id).selectAll().executeTakeFirst()
}

/** Deletes one of the acting person's reports; false where there is none. */
export async function forgetReport(db: Kysely<DB>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('waymark.statistics_report')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/**
 * Views with a schedule whose owners still work as statisticians, each with the periods of which it has a report. For
 * the server's own session.
 */
export async function scheduledViews(db: Kysely<DB>) {
  const found = await sql<{
    person_id: string
    id: string
    name: string
    indicator: string | null
    query: Record<string, string>
    schedule: 'month' | 'quarter' | 'year'
    scheduled_at: Date
    made: string[]
  }>`
    select v.person_id, v.id, v.name, v.indicator, v.query, v.schedule, v.scheduled_at,
      array(select r.period from waymark.statistics_report r where r.person_id = v.person_id and r.view_id = v.id) as made
    from waymark.statistics_view v
    where v.schedule is not null
      and exists (select from door.membership m join door.person p on p.id = m.person_id
        where m.person_id = v.person_id and m.role = 'statistician' and p.active
          and m.from_at <= now() and now() < m.to_at)
    order by v.scheduled_at, v.id`.execute(db)
  return found.rows
}

/** Keeps a report, once for each view and period; false where there is one already. */
export async function keepReport(
  db: Kysely<DB>,
  report: {
    person_id: string
    view_id: string
    period: string
    name: string
    indicator: string | null
    query: string
    answers: string
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('waymark.statistics_report')
    .values(report)
    .onConflict((conflict) => conflict.constraint('statistics_report_once').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
