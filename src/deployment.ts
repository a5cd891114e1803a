import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Config, readConfig } from '#platform/config.ts'
import { openPool, type Pool } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import type { Access } from '#platform/postgres/access.ts'
import { openDatabase } from '#platform/postgres/open-database.ts'
import { hashSecret } from '#platform/sign-in/session-secret.ts'
import { checkFingerprint, openVault, type Vault } from '#platform/vault/vault.ts'

/** A deployment, opened: its database, its keys and the secret by which this process acts. */
export type Deployment = {
  config: Config
  pool: Pool
  vault: Vault
  /** The session of this process itself: `service` for the server, `operator` for a command line. */
  serviceSecret: string
  /** For what only the owner of the database may do; ended by `close`. */
  migratorConfig: Access
  embedded: boolean
  close(): Promise<void>
}

/** The folder of the project. */
export const house = fileURLToPath(new URL('..', import.meta.url))

/**
 * Opens the deployment that the environment describes: starts or joins the database, migrates it, opens the
 * vault and takes a session. `report` is told, in English, what an operator should know.
 */
export async function openDeployment(
  kind: 'service' | 'operator',
  report: (line: string) => void,
  now: Date,
): Promise<Deployment> {
  const config = readConfig(process.env, process.cwd())
  const database = await openDatabase(config, { report })
  try {
    await migrate(database.migratorConfig, database.appConfig, {
      folder: `${house}/db/migrations`,
      onProgress: (name, index, count) => report(`Migrating ${index} of ${count}: ${name}`),
    })
    const secret = randomBytes(32).toString('hex')
    const vault = await withMigrator(database.migratorConfig, async (client) => {
      const opened = await openVaultFor(client, config, report, now)
      await openOwnSession(client, kind, secret)
      return opened
    })
    const pool = openPool(database.appConfig, {
      name: `waymark ${kind}`,
      statementTimeoutMs: kind === 'service' ? 30_000 : 0,
    })
    return {
      config,
      pool,
      vault,
      serviceSecret: secret,
      migratorConfig: database.migratorConfig,
      embedded: database.embedded,
      close: async () => {
        await withMigrator(database.migratorConfig, (client) => endOwnSession(client, secret)).catch(
          () => undefined,
        )
        await pool.end().catch(() => undefined)
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openVaultFor(
  client: pg.Client,
  config: Config,
  report: (line: string) => void,
  now: Date,
): Promise<Vault> {
  const kept = await client.query<{ value: string }>(
    `select value #>> '{}' as value from waymark.setting where key = 'vault-fingerprint'`,
  )
  const vault = await openVault(config.keyFile, { dataExists: kept.rows.length > 0, now, report })
  if (kept.rows[0]) checkFingerprint(vault, kept.rows[0].value)
  else {
    await client.query(
      `insert into waymark.setting (key, value) values ('vault-fingerprint', to_jsonb($1::text)) on conflict do nothing`,
      [vault.fingerprint],
    )
  }
  return vault
}

async function openOwnSession(client: pg.Client, kind: string, secret: string): Promise<void> {
  await client.query(`delete from door.session where kind <> 'person' and expires_at < now()`)
  await client.query(
    `insert into door.session (secret_hash, kind, label, role, expires_at)
     values ($1, $2, $3, $2, now() + interval '400 days')`,
    [hashSecret(secret), kind, `process ${process.pid} of user ${process.getuid?.() ?? 'unknown'}`],
  )
}

async function endOwnSession(client: pg.Client, secret: string): Promise<void> {
  await client.query('update door.session set revoked_at = now() where secret_hash = $1', [
    hashSecret(secret),
  ])
}

/** Runs work on a connection of the database's owner. */
export async function withMigrator<T>(access: Access, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...access,
    application_name: 'waymark owner',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
