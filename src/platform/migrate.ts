import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { ensureAppLogin } from './app-login.ts'
import { asDatabaseProblem, sqlState } from './database-problems.ts'
import { ProblemError, problem } from './errors.ts'
import type { Access } from './postgres/access.ts'

const MIGRATION_LOCK = 7_463_002
const OLDEST_SERVER = 150_000

/** One file of `db/migrations`. */
export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string }

/** What `migrate` is told and tells. */
export type MigrateOptions = {
  readonly folder: string
  /** told before each file that is applied: its name, which one it is of how many (from 1) */
  readonly onProgress?: (name: string, index: number, count: number) => void
}

/**
 * Brings the database to the state of the migration files, each in its own transaction, and makes the app's login.
 * Two at once wait for each other. Gives the names that were applied. Throws `migration.*` and `database.*` problems.
 */
export async function migrate(migrator: Access, app: Access, options: MigrateOptions): Promise<string[]> {
  const files = await readMigrations(options.folder)
  const client = new pg.Client({
    ...migrator,
    application_name: 'waymark migrate',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await checkServer(client)
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await makeLedger(client)
    const waiting = pendingOf(files, await readLedger(client))
    for (const [index, file] of waiting.entries()) {
      options.onProgress?.(file.name, index + 1, waiting.length)
      await apply(client, file)
    }
    await ensureAppLogin(client, migrator, app)
    return waiting.map((file) => file.name)
  } catch (error) {
    throw asDatabaseProblem(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The migration files of a folder in their order. Throws `migration.name` for a file that is not `0001-words.sql`. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations: Migration[] = []
  for (const name of names) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (number === undefined || migrations.at(-1)?.name.startsWith(`${number}-`)) {
      throw fault('name', { name }, `${name}: a migration is named 0001-what-it-does.sql, each number once`)
    }
    const sql = await readFile(join(folder, name), 'utf8')
    migrations.push({ name, sql, sha256: createHash('sha256').update(sql).digest('hex') })
  }
  return migrations
}

type Applied = { readonly name: string; readonly sha256: string }

/**
 * The files still to be applied. Refuses a file that changed since it was applied, a database that knows files we do
 * not have (it was made by a newer Waymark), and a new file before one that was applied.
 */
export function pendingOf(files: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const [index, row] of applied.entries()) {
    const file = files.find((each) => each.name === row.name)
    if (file === undefined) {
      throw fault(
        'unknown',
        { name: row.name },
        `The database has ${row.name}, which this Waymark does not: it is older than the database`,
      )
    }
    if (file.sha256 !== row.sha256) {
      throw fault(
        'changed',
        { name: row.name },
        `${row.name} was changed after it was applied; add a new migration instead`,
      )
    }
    if (files[index] !== file) {
      throw fault(
        'out-of-order',
        { name: files[index]?.name ?? row.name },
        `${files[index]?.name} comes before ${row.name}, which is already applied`,
      )
    }
  }
  return files.slice(applied.length)
}

async function checkServer(client: pg.Client): Promise<void> {
  const found = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  const { number, version } = found.rows[0] ?? { number: 0, version: 'unknown' }
  if (number >= OLDEST_SERVER) return
  throw new ProblemError(
    problem('database.too-old', { found: version, allowed: '15' }, 500),
    `This PostgreSQL is ${version}; Waymark needs 15 or newer`,
  )
}

async function makeLedger(client: pg.Client): Promise<void> {
  const found = await client.query(`select to_regclass('platform.migration') as ledger`)
  if (found.rows[0]?.ledger !== null) return
  await client.query(`
    begin;
    create schema if not exists platform;
    comment on schema platform is 'What Waymark knows about this database itself';
    create table platform.migration (
      name text constraint migration_pk primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    comment on table platform.migration is 'The files of db/migrations that have been applied';
    comment on column platform.migration.name is 'The name of the file';
    comment on column platform.migration.sha256 is 'SHA-256 of the file as it was applied, hexadecimal';
    comment on column platform.migration.applied_at is 'When';
    commit`)
}

async function readLedger(client: pg.Client): Promise<Applied[]> {
  const found = await client.query<Applied>(
    'select name, sha256 from platform.migration order by name collate "C"',
  )
  return found.rows
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.sql)
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [
      file.name,
      file.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const state = sqlState(error)
    if (!(error instanceof Error) || state === undefined || !/^[0-9A-Z]{5}$/.test(state)) throw error
    const position = 'position' in error ? Number(error.position) : Number.NaN
    const line = Number.isNaN(position) ? 0 : [...file.sql].slice(0, position).join('').split('\n').length
    const params = { name: file.name, line, sqlState: state }
    throw fault('failed', params, `${file.name}, line ${line}: ${error.message}`, error)
  }
}

function fault(
  kind: string,
  params: Record<string, string | number>,
  message: string,
  cause?: unknown,
): ProblemError {
  return new ProblemError(problem(`migration.${kind}`, params, 500), message, { cause })
}
