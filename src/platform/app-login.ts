import pg from 'pg'
import { sqlState } from './database-problems.ts'
import type { Access } from './postgres/access.ts'
import { scramVerifier } from './postgres/scram.ts'

/** The group that the migrations grant to; it cannot log in itself. */
const GROUP = 'waymark_app'

/**
 * Makes the login that the app uses: a member of the group `waymark_app`, with the password of `app`, and nothing
 * else. Does nothing when that login works already. The database is closed to everybody but its owner and that group.
 */
export async function ensureAppLogin(migrator: pg.Client, owner: Access, app: Access): Promise<void> {
  const login = pg.escapeIdentifier(app.user)
  const database = pg.escapeIdentifier(owner.database)
  await migrator.query(`revoke all on database ${database} from public`)
  await migrator.query(`grant connect on database ${database} to ${GROUP}`)
  if (await canLogIn(app)) return
  const verifier = pg.escapeLiteral(scramVerifier(app.password))
  const found = await migrator.query('select from pg_roles where rolname = $1', [app.user])
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  await migrator.query(`${verb} role ${login} login password ${verifier}`)
  await migrator.query(`grant ${GROUP} to ${login}`)
}

async function canLogIn(app: Access): Promise<boolean> {
  const client = new pg.Client({ ...app, application_name: 'waymark login', connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const found = await client.query<{ member: boolean }>(
      `select pg_has_role(current_user, '${GROUP}', 'usage') as member`,
    )
    return found.rows[0]?.member === true
  } catch (error) {
    // 28P01: another password, 28000: no such login, 42704: the group itself is new, 42501: may not connect yet.
    if (['28P01', '28000', '42704', '42501'].includes(sqlState(error) ?? '')) return false
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
