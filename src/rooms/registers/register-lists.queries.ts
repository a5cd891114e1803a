import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import type { RegisterName } from './register-tables.ts'

/** Which version of a row is in force; a row loaded in bulk without history is version 1. */
function version(register: RegisterName) {
  return sql<number>`coalesce((select max(v.version) from waymark.register_version v
    where v.register = ${register} and v.ref = r.ref), 1)`
}

/** Every agency, by reference. */
export async function listAgencies(db: Kysely<DB>) {
  return db
    .selectFrom('waymark.agency as r')
    .select(['r.ref', 'r.kind', 'r.name', 'r.area', version('agency').as('version')])
    .orderBy('r.ref')
    .execute()
}

/** Every place, by reference. */
export async function listPlaces(db: Kysely<DB>) {
  return db
    .selectFrom('waymark.place as r')
    .select([
      'r.ref',
      'r.kind',
      'r.name',
      'r.area',
      sql<number | null>`r.capacity::float8`.as('capacity'),
      'r.agency',
      'r.separation',
      sql<'yes' | 'no' | null>`r.complaints_procedure`.as('complaintsProcedure'),
      version('place').as('version'),
    ])
    .orderBy('r.ref')
    .execute()
}

/** Every area, by level from the country down, then by reference. Outlines are left out: they are large. */
export async function listAreas(db: Kysely<DB>) {
  return db
    .selectFrom('waymark.area as r')
    .select(['r.ref', 'r.name', 'r.parent', 'r.level', version('area').as('version')])
    .orderBy(sql`array_position(array['country', 'region', 'district'], r.level)`)
    .orderBy('r.ref')
    .execute()
}

/**
 * The version of a row in force; undefined when there is no such row. Whether it is there or not, nobody else
 * who asks so writes it before the transaction ends.
 */
export async function lockVersion(
  db: Kysely<DB>,
  register: 'agency' | 'place' | 'area',
  ref: string,
): Promise<number | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${register}/${ref}`}, 0))`.execute(db)
  const found = await sql<{ version: number }>`
    select ${version(register)} as version from ${sql.table(`waymark.${register}`)} r where r.ref = ${ref} for update`.execute(
    db,
  )
  return found.rows[0]?.version
}

/** An area's outline, which forms do not show and must not lose; null when there is none. */
export async function outlineOf(db: Kysely<DB>, ref: string): Promise<unknown> {
  const row = await db.selectFrom('waymark.area').select('geometry').where('ref', '=', ref).executeTakeFirst()
  return row?.geometry ?? null
}

/** Would this area, below that parent, lie below itself? */
export async function wouldCircle(db: Kysely<DB>, ref: string, parent: string): Promise<boolean> {
  const found = await sql<{ circles: boolean }>`
    with recursive above as (
      select a.ref, a.parent from waymark.area a where a.ref = ${parent}
      union select a.ref, a.parent from waymark.area a join above on a.ref = above.parent)
    select exists (select from above where ref = ${ref}) or ${parent} = ${ref} as circles`.execute(db)
  return found.rows[0]?.circles === true
}

/** References are checked from here on as they are written, so that a wrong one is told at once. */
export async function checkReferencesNow(db: Kysely<DB>): Promise<void> {
  await sql`set constraints all immediate`.execute(db)
}
