import type { Kysely } from 'kysely'
import type { DB } from '../../rooms/database.gen.ts'
import { type ReleaseRow, releaseRows } from '../../rooms/release/drafts.queries.ts'
import { UsageError } from '../command.ts'

/** The release that a number, or the beginning of an id, names. Throws `UsageError` for none or several. */
export async function findRelease(db: Kysely<DB>, named: string | undefined): Promise<ReleaseRow> {
  if (named === undefined) throw new UsageError('name a release: its number, or the beginning of its id')
  const found = (await releaseRows(db)).filter(
    ({ id, number }) => `${number}` === named || (named.length >= 4 && id.startsWith(named)),
  )
  const [row] = found
  if (!row || found.length > 1) throw new UsageError(`${named}: ${found.length} releases are named so`)
  return row
}

/** One line about a release. */
export function lineOf({ id, number, plan, years, state, person, corrects }: ReleaseRow): string {
  const said = number === null ? state : `${state}, number ${number}`
  const correction = corrects === null ? '' : `, corrects number ${corrects}`
  return `${id.slice(0, 8)}  ${plan} ${years.join(', ')}: ${said}${correction} (made by ${person})`
}
