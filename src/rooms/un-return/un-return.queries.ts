import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'

/** Minutes east of UTC in which the deployment's years begin, as its cubes and releases count them. */
export async function yearOffset(db: Kysely<DB>): Promise<number> {
  const row = await db.selectFrom('waymark.cube_state').select('utc_offset').executeTakeFirst()
  return row?.utc_offset ?? 0
}

/** The name of the area that all others lie in; undefined where there is none, or several. */
export async function countryName(db: Kysely<DB>): Promise<string | undefined> {
  const roots = await db.selectFrom('waymark.area').select('name').where('parent', 'is', null).execute()
  return roots.length === 1 ? roots[0]?.name : undefined
}
