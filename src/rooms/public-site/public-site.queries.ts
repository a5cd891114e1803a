import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'

/** The numbers of all published releases, ascending. Needs no session. */
export async function publishedNumbers(db: Kysely<DB>): Promise<number[]> {
  const rows = await db.selectFrom('waymark.release_published').select('number').orderBy('number').execute()
  return rows.map(({ number }) => number)
}

/** The outlines of areas, as the register keeps them. */
export async function readOutlines(db: Kysely<DB>): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db
    .selectFrom('waymark.area')
    .select(['ref', 'geometry'])
    .where('geometry', 'is not', null)
    .execute()
  return new Map(rows.map(({ ref, geometry }) => [ref, geometry]))
}

/** Organisations for children that serve the whole country, by name. */
export async function readOrganisations(db: Kysely<DB>): Promise<string[]> {
  const rows = await db
    .selectFrom('waymark.agency as agency')
    .innerJoin('waymark.area as area', 'area.ref', 'agency.area')
    .select('agency.name')
    .where('agency.kind', '=', 'child-protection-ngo')
    .where('area.level', '=', 'country')
    .orderBy('agency.name')
    .limit(6)
    .execute()
  return rows.flatMap(({ name }) => name ?? [])
}
