import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import { latestSignOffs, type SignOff, type VerificationOf, verificationBy } from './verification.ts'

const columns = [
  'id',
  'safeguard',
  'instrument',
  'locator',
  'decision',
  'withdraws',
  'edition',
  'page',
  'note',
  'person',
  'agency',
  'role',
] as const

/** With microseconds, so that two entries of one millisecond keep their order. */
const atText = sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Every entry, of one safeguard or of all, latest first. */
export async function signOffs(db: Kysely<DB>, safeguard?: string): Promise<SignOff[]> {
  let query = db
    .selectFrom('waymark.source_sign_off')
    .select(columns)
    .select(atText.as('at'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
  if (safeguard !== undefined) query = query.where('safeguard', '=', safeguard)
  return (await query.execute()) as SignOff[]
}

/** The state of every citation as the deployment's lawyers left it. */
export async function readVerification(db: Kysely<DB>): Promise<VerificationOf> {
  return verificationBy(latestSignOffs(await signOffs(db)))
}

export type NewSignOff = Omit<SignOff, 'id' | 'at'> & { personId: string }

/** Adds one entry; the database refuses whoever is no lawyer, or writes in another's name. Gives its id. */
export async function addSignOff(db: Kysely<DB>, entry: NewSignOff): Promise<string> {
  const { personId, ...rest } = entry
  const row = await db
    .insertInto('waymark.source_sign_off')
    .values({ ...rest, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
