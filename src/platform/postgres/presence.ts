import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { ProblemError, problem } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { SUPERUSER } from './initialise.ts'
import type { Layout } from './layout.ts'
import { codeOf } from './secrets.ts'
import { isPassing, type Start, startServer, stopServer } from './server.ts'
import type { ServerSettings } from './settings.ts'

/** Every process that uses the server holds this lock shared; who can take it alone is the last. */
const PRESENCE_LOCK = 7_463_001

/** What is needed to start and reach a server. */
export type Server = {
  readonly layout: Layout
  readonly binaries: Binaries
  readonly settings: ServerSettings
  readonly password: string
}

/** How long a start may take: recovery after a power loss reads at most `max_wal_size` of log. */
const START_LIMIT_MS = 120_000

/**
 * A connection to the running server that tells the other Waymark processes that we use it; the server is started
 * when it does not run. The operating system closes the connection however we end, so a killed process is never
 * counted. Throws `database.start-failed` or `database.secret-wrong`.
 */
export async function enter(server: Server, limitMs = START_LIMIT_MS): Promise<pg.Client> {
  let start: Start | undefined
  let last: unknown
  for (let tried = Date.now(); Date.now() - tried < limitMs; await wait(25)) {
    const client = connection(server)
    // Without a listener the loss of the connection would end the process.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(`select pg_advisory_lock_shared(${PRESENCE_LOCK})`)
      return client
    } catch (error) {
      last = error
      await client.end().catch(() => undefined)
      if (codeOf(error)?.startsWith('28')) throw wrongSecret(server, error)
      if (isStarting(error)) continue
      const failure = await start?.failure()
      if (failure !== undefined && !isPassing(failure)) throw startFailed(failure, error)
      if (start === undefined || failure !== undefined) {
        if (failure !== undefined) await wait(250)
        start = await startServer(server.layout, server.binaries, server.settings)
      }
    }
  }
  throw startFailed(last instanceof Error ? last.message : 'it does not answer', last)
}

/** Leaves; whoever is the last to leave stops the server. A newcomer meanwhile waits, and then starts it anew. */
export async function leave(server: Server, client: pg.Client): Promise<'stopped' | 'shared'> {
  try {
    await client.query(`select pg_advisory_unlock_shared(${PRESENCE_LOCK})`)
    const alone = await client.query<{ alone: boolean }>(
      `select pg_try_advisory_lock(${PRESENCE_LOCK}) as alone`,
    )
    if (alone.rows[0]?.alone !== true) return 'shared'
    await stopServer(server.layout)
    return 'stopped'
  } finally {
    await client.end().catch(() => undefined)
  }
}

function connection(server: Server): pg.Client {
  return new pg.Client({
    host: server.layout.socketFolder,
    port: 5432,
    user: SUPERUSER,
    password: server.password,
    database: 'postgres',
    application_name: 'waymark presence',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
}

/** The server says that it is starting, recovering or shutting down. */
function isStarting(error: unknown): boolean {
  return codeOf(error) === '57P03'
}

function wrongSecret(server: Server, cause: unknown): ProblemError {
  return new ProblemError(
    problem('database.secret-wrong', { folder: server.layout.secretsFolder }, 500),
    `The password files in ${server.layout.secretsFolder} do not belong to the database in ${server.layout.cluster}`,
    { cause },
  )
}

function startFailed(reason: string, cause: unknown): ProblemError {
  return new ProblemError(
    problem('database.start-failed', { reason }, 500),
    `PostgreSQL did not start: ${reason}`,
    { cause },
  )
}
