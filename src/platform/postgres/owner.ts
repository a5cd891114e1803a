import pg from 'pg'
import type { Access } from './access.ts'
import { scramMatches, scramVerifier } from './scram.ts'
import { codeOf } from './secrets.ts'

/** Owns the database and makes roles; no superuser, and cannot pass by row-level security. */
export const MIGRATOR = 'waymark_migrator'
export const DATABASE = 'waymark'

/** With the bootstrap superuser: the migrator, with this password, and its database. Can be repeated at any time. */
export async function ensureOwner(superuser: pg.Client, migrator: Access): Promise<void> {
  const user = pg.escapeIdentifier(migrator.user)
  const found = await superuser.query<{ verifier: string | null }>(
    'select rolpassword as verifier from pg_authid where rolname = $1',
    [migrator.user],
  )
  if (found.rows[0] === undefined) {
    await superuser.query(`create role ${user} login createrole`).catch(ignoring('42710', '23505'))
  }
  if (!scramMatches(found.rows[0]?.verifier ?? '', migrator.password)) {
    const verifier = pg.escapeLiteral(scramVerifier(migrator.password))
    await superuser.query(`alter role ${user} password ${verifier}`)
  }
  const database = await superuser.query('select from pg_database where datname = $1', [migrator.database])
  if (database.rowCount === 0) {
    await superuser
      .query(`create database ${pg.escapeIdentifier(migrator.database)} owner ${user}`)
      .catch(ignoring('42P04', '23505'))
  }
}

/** Two starts at once may both create: the second is content with the first's. */
function ignoring(...codes: string[]): (error: unknown) => void {
  return (error) => {
    if (!codes.includes(codeOf(error) ?? '')) throw error
  }
}
