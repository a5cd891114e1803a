import { createHash, randomBytes } from 'node:crypto'
import { access, constants, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { problemOf } from '../errors.ts'
import { migrate, readMigrations } from '../migrate.ts'
import type { Access } from '../postgres/access.ts'
import { type EmbeddedServer, openServer } from '../postgres/open-database.ts'
import { ensureOwner, MIGRATOR } from '../postgres/owner.ts'
import { isAlive } from '../postgres/processes.ts'
import { codeOf, readOrMakeSecret } from '../postgres/secrets.ts'
import { canEnter, chooseServerUser } from '../postgres/user.ts'
import { openStockServer } from './stock-server.ts'

/** A fresh database of a test's own. */
export type TestDatabase = {
  readonly migratorConfig: Access
  readonly appConfig: Access
  /** beyond every wall: only to look at what the walls hide */
  readonly superuserConfig: Access
  /** drops the database; the server stops when no other test uses it */
  close(): Promise<void>
}

/** How to make it, where the defaults do not do. */
export type TestDatabaseOptions = {
  /** the folder of migrations; the project's own. `none`: an empty database */
  readonly migrations?: string | 'none'
}

const house = fileURLToPath(new URL('../../..', import.meta.url))
/** Fast and forgetful: a power loss may cost this server everything, and it is simply made again. */
const settings = { durable: false, maxConnections: 200, sharedBuffers: '64MB' }

/**
 * A fresh, migrated database in the PostgreSQL the product embeds, or in that of WAYMARK_TEST_DATABASE_URL (its
 * superuser). One server serves all tests that run at once; the
 * migrations run once for each state of their folder, and each call gets a copy.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await openTestServer()
  try {
    const accesses = await accessesOf(server)
    const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
    await copyTemplate(server, accesses, name, options.migrations ?? join(house, 'db', 'migrations'))
    const into = (each: Access): Access => ({ ...each, database: name })
    let closing: Promise<void> | undefined
    const close = async () => {
      await untilLeft(server.client(), name)
      await server.client().query(`drop database if exists ${name} with (force)`)
      await server.close()
    }
    return {
      migratorConfig: into(accesses.migrator),
      appConfig: into(accesses.app),
      superuserConfig: into(server.superuser),
      close: () => {
        closing ??= close()
        return closing
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** A pool that has just been ended may still be saying goodbye: cut off, it would cry out. At most a second. */
async function untilLeft(superuser: pg.Client, name: string): Promise<void> {
  for (let asked = 0; asked < 40; asked++) {
    const found = await superuser.query('select from pg_stat_activity where datname = $1', [name])
    if (found.rowCount === 0) return
    await wait(25)
  }
}

type Accesses = { readonly migrator: Access; readonly app: Access }

async function openTestServer(): Promise<EmbeddedServer> {
  const folder = await chooseFolder()
  const stock = process.env.WAYMARK_TEST_DATABASE_URL
  if (stock !== undefined && stock !== '') return openStockServer(stock, folder)
  try {
    return await openServer(folder, { settings })
  } catch (error) {
    if (problemOf(error)?.code !== 'database.start-failed') throw error
    await rm(folder, { recursive: true, force: true })
    return openServer(folder, { settings })
  }
}

async function chooseFolder(): Promise<string> {
  const near = join(house, 'node_modules', '.cache', 'waymark-test')
  try {
    await mkdir(near, { recursive: true, mode: 0o711 })
    // Somebody else may have run the tests here before us.
    await access(near, constants.W_OK)
    if (canEnter(near, chooseServerUser(near))) return near
  } catch (error) {
    if (!['EACCES', 'EROFS'].includes(codeOf(error) ?? '')) throw error
  }
  const mark = createHash('sha256').update(house).digest('hex').slice(0, 8)
  return join(tmpdir(), `waymark-test-${process.getuid?.() ?? 0}-${mark}`)
}

async function accessesOf(server: EmbeddedServer): Promise<Accesses> {
  const login = async (user: string): Promise<Access> => ({
    ...server.superuser,
    user,
    password: await readOrMakeSecret(join(server.secretsFolder, user)),
  })
  const migrator = await login(MIGRATOR)
  // The maintenance database exists: only the role is made here.
  await ensureOwner(server.client(), migrator)
  return { migrator, app: await login('waymark_test_app_login') }
}

async function copyTemplate(
  server: EmbeddedServer,
  accesses: Accesses,
  name: string,
  migrations: string,
): Promise<void> {
  const superuser = server.client()
  await superuser.query('select pg_advisory_lock(7463003)')
  try {
    await dropAbandoned(superuser)
    const template =
      migrations === 'none' ? 'template1' : await ensureTemplate(superuser, accesses, migrations)
    await superuser.query(`create database ${name} template ${template} owner ${MIGRATOR}`)
    await superuser.query(`revoke all on database ${name} from public`)
    if (migrations !== 'none') await superuser.query(`grant connect on database ${name} to waymark_app`)
  } finally {
    await superuser.query('select pg_advisory_unlock(7463003)')
  }
}

async function ensureTemplate(superuser: pg.Client, accesses: Accesses, folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await readMigrations(folder)) hash.update(`${file.name} ${file.sha256}\n`)
  const name = `template_${hash.digest('hex').slice(0, 16)}`
  const found = await superuser.query('select from pg_database where datname = $1', [name])
  if (found.rowCount !== 0) return name
  const draft = `draft_${process.pid}_${randomBytes(4).toString('hex')}`
  await superuser.query(`create database ${draft} owner ${MIGRATOR}`)
  const into = (each: Access): Access => ({ ...each, database: draft })
  try {
    await migrate(into(accesses.migrator), into(accesses.app), { folder })
    await superuser.query(`alter database ${draft} rename to ${name}`)
  } catch (error) {
    await superuser.query(`drop database if exists ${draft} with (force)`)
    throw error
  }
  return name
}

/** Databases of tests that were killed, and templates of migrations as they stood long ago. */
async function dropAbandoned(superuser: pg.Client): Promise<void> {
  const found = await superuser.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^(test|draft|template)_' order by oid desc`,
  )
  const names = found.rows.map((row) => row.name)
  const dead = names.filter((name) => {
    const pid = /^(?:test|draft)_(\d+)_/.exec(name)?.[1]
    return pid !== undefined && !isAlive(Number(pid))
  })
  const old = names.filter((name) => name.startsWith('template_')).slice(6)
  for (const name of [...dead, ...old]) {
    await superuser.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
  }
}
