import { setTimeout as wait } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import pg from 'pg'
import { parseColumn } from './column-types.ts'
import { asDatabaseProblem, isWorthRetrying } from './database-problems.ts'
import { transactionOver } from './kysely-over-client.ts'
import type { Access } from './postgres/access.ts'

/** Connections to one database as one login. */
export type Pool = pg.Pool
/** The connection of a transaction under way. */
export type Client = pg.PoolClient
/** What runs inside a transaction; what it throws undoes the transaction. */
export type Work<DB, T> = (db: Transaction<DB>, client: Client) => Promise<T>

/** How to pool, where the defaults do not do. */
export type PoolOptions = {
  /** most connections at once; 10 */
  readonly max?: number
  /** how long one statement may run; 30 s. 0: as long as it likes */
  readonly statementTimeoutMs?: number
  /** what PostgreSQL shows for these connections; `waymark` */
  readonly name?: string
  /** told when an idle connection is lost; the pool replaces it by itself */
  readonly onLost?: (error: Error) => void
}

/** Opens a pool. Nothing is connected yet; a lost idle connection never ends the process. */
export function openPool(access: Access, options: PoolOptions = {}): Pool {
  const pool = new pg.Pool({
    ...access,
    max: options.max ?? 10,
    application_name: options.name ?? 'waymark',
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // Statements that do not wait for each other's answer travel together: one round trip for `begin` and the session.
    pipeline: true,
    types: { getTypeParser: parseColumn },
  })
  pool.on('error', options.onLost ?? (() => undefined))
  return pool
}

/** How to run a transaction, where the defaults do not do. */
export type TransactionOptions = {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
  /** how often it is run at most when others get in its way; 4 */
  readonly attempts?: number
}

/**
 * Runs work in one transaction as the person whose session secret this is (64 hexadecimal digits). Run again when the
 * database says that others were in the way (so `work` must be repeatable: no effects outside the transaction).
 * Throws `database.*` problems, and whatever `work` throws.
 */
export async function inSession<DB, T>(
  pool: Pool,
  secretHex: string,
  work: Work<DB, T>,
  options: TransactionOptions = {},
): Promise<T> {
  const secret = checkSecret(secretHex)
  return transact(pool, (client) => showSecret(client, secret), work, options)
}

/** Runs work in one transaction as nobody: for what has to be done before there is a session. */
export async function inTransaction<DB, T>(
  pool: Pool,
  work: Work<DB, T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transact(pool, async () => undefined, work, options)
}

/** From here to the end of the transaction, `client` acts as the person with this session secret. */
export async function actAs(client: Client, secretHex: string): Promise<void> {
  await showSecret(client, checkSecret(secretHex))
}

/** One `select 1`. Throws `database.unavailable`. */
export async function ping(pool: Pool): Promise<void> {
  try {
    await pool.query('select 1')
  } catch (error) {
    throw asDatabaseProblem(error)
  }
}

function checkSecret(secretHex: string): string {
  if (!/^[0-9a-f]{64}$/.test(secretHex))
    throw new TypeError('a session secret is 64 lower-case hexadecimal digits')
  return secretHex
}

/**
 * The secret travels as a parameter, never in a statement's text: other connections of the app's login can read each
 * other's statement texts (pg_stat_activity, pg_stat_statements), and would find it there. The statement has no name:
 * a named one stays in the connection, and injected SQL could put its own under that name to catch the next secret.
 */
async function showSecret(client: Client, secret: string): Promise<void> {
  await client.query(`select set_config('waymark.session', $1, true)`, [secret])
}

async function transact<DB, T>(
  pool: Pool,
  prepare: (client: Client) => Promise<void>,
  work: Work<DB, T>,
  options: TransactionOptions,
): Promise<T> {
  const attempts = options.attempts ?? 4
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, prepare, work, options)
    } catch (error) {
      if (attempt >= attempts || !isWorthRetrying(error)) throw asDatabaseProblem(error)
      // A random pause, so that two who collided do not collide again.
      await wait(Math.random() * 10 * 2 ** attempt)
    }
  }
}

async function once<DB, T>(
  pool: Pool,
  prepare: (client: Client) => Promise<void>,
  work: Work<DB, T>,
  options: TransactionOptions,
): Promise<T> {
  const client = await pool.connect()
  let broken = false
  // While it is lent out the pool does not listen: an unheard loss would end the process.
  const onError = () => {
    broken = true
  }
  client.on('error', onError)
  try {
    await Promise.all([client.query(beginStatement(options)), prepare(client)])
    const result = await work(transactionOver<DB>(client), client)
    const ended = await client.query('commit')
    // PostgreSQL answers the commit of a failed transaction with ROLLBACK, not with an error.
    if (ended.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

function beginStatement(options: TransactionOptions): string {
  const isolation = options.isolation === undefined ? '' : ` isolation level ${options.isolation}`
  return `begin${isolation}${options.readOnly === true ? ' read only' : ''}`
}
