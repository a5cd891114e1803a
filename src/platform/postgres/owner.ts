import pg from 'pg'
import type { Access } from './access.ts'
import { scramMatches, scramVerifier } from './scram.ts'

/** Owns the database and makes roles; no superuser, and cannot pass by row-level security. */
export const MIGRATOR = 'waymark_migrator'
export const DATABASE = 'waymark'

/** Two starts at once do this one after the other: PostgreSQL refuses to change one role twice at a time. */
const OWNER_LOCK = 7_463_004

/** With the bootstrap superuser: the migrator, with this password, and its database. Can be repeated at any time. */
export async function ensureOwner(superuser: pg.Client, migrator: Access): Promise<void> {
  await superuser.query(`select pg_advisory_lock(${OWNER_LOCK})`)
  try {
    await ensureRole(superuser, migrator)
    await ensureDatabase(superuser, migrator)
  } finally {
    // If the connection is lost, so is the lock.
    await superuser.query(`select pg_advisory_unlock(${OWNER_LOCK})`).catch(() => undefined)
  }
}

async function ensureRole(superuser: pg.Client, migrator: Access): Promise<void> {
  const user = pg.escapeIdentifier(migrator.user)
  const found = await superuser.query<{ verifier: string | null }>(
    'select rolpassword as verifier from pg_authid where rolname = $1',
    [migrator.user],
  )
  if (found.rows[0] === undefined) await superuser.query(`create role ${user} login createrole`)
  if (scramMatches(found.rows[0]?.verifier ?? '', migrator.password)) return
  const verifier = pg.escapeLiteral(scramVerifier(migrator.password))
  await superuser.query(`alter role ${user} password ${verifier}`)
}

async function ensureDatabase(superuser: pg.Client, migrator: Access): Promise<void> {
  const found = await superuser.query('select from pg_database where datname = $1', [migrator.database])
  if (found.rowCount !== 0) return
  const database = pg.escapeIdentifier(migrator.database)
  await superuser.query(`create database ${database} owner ${pg.escapeIdentifier(migrator.user)}`)
}
