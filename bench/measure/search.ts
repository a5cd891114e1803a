import { inSession } from '#platform/db.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import { wordsOf } from '../../src/rooms/journeys/names.ts'
import { openFor } from '../../src/rooms/journeys/sealing.ts'
import { desk } from '../cases/desk.ts'
import type { Cases } from '../cases/open-cases.ts'
import { measurePages } from './list-page.ts'
import type { Measurement } from './measurement.ts'

/** Finding a child by the beginning of a reference, and by name. */
export const search: Measurement = {
  name: 'search',
  async measure({ cases, rounds, progress }) {
    const byReference = []
    const byName = []
    for (const each of cases) {
      const known = await someOnDesk(each)
      const of = (words: readonly string[]) =>
        words.map((q) => `/api/v1/children?closed=any&q=${encodeURIComponent(q)}`)
      // The last digit and the check letter are what people leave out.
      byReference.push({ cases: each, paths: of(known.map(({ ref }) => ref.slice(0, 10))) })
      byName.push({ cases: each, paths: of(known.map(({ name }) => name)), notes: [`${known.length} names`] })
    }
    return [
      ...(await measurePages(
        'search',
        'Search by the beginning of a reference',
        byReference,
        rounds,
        progress,
      )),
      ...(await measurePages('search', 'Search by name', byName, rounds, progress)),
    ]
  },
}

/** Some children on the desk with what somebody would type to find them. */
async function someOnDesk(cases: Cases): Promise<{ ref: string; name: string }[]> {
  const { vault } = cases.deps
  return inSession<DB, { ref: string; name: string }[]>(cases.pool, cases.secret, async (db) => {
    const rows = await db
      .selectFrom('waymark.worklist as w')
      .innerJoin('waymark.child as c', 'c.id', 'w.child_id')
      .innerJoin('waymark.child_key as k', 'k.child_id', 'c.id')
      .where('w.agency', '=', desk.agency)
      .where('c.identity', 'is not', null)
      .orderBy('w.child_id')
      .select(['c.id', 'c.ref', 'c.identity', 'k.wrapped', 'k.key_id'])
      .limit(40)
      .execute()
    return rows.flatMap(({ id, ref, identity, wrapped, key_id }) => {
      const words = wordsOf(openFor(vault.unwrap(wrapped!, key_id), id, 'identity', identity!))
      return words.length > 0 ? [{ ref, name: words.slice(0, 2).join(' ') }] : []
    })
  })
}
