import { inSession, openPool, type Pool, type Work } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import { type Deployment, house } from '../../src/deployment.ts'
import { composeServer } from '../../src/main.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import type { RoomDeps } from '../../src/rooms/deps.ts'
import { lacksFacts } from '../../src/rooms/figures/figures.queries.ts'
import { sitDown } from './desk.ts'
import { openFolder, readMaking } from './folder.ts'

/** A database of so many cases with the whole server composed over it, without a port. */
export type Cases = {
  readonly size: number
  /** How many of its children were told one by one; fewer than `size` when the lists were multiplied. */
  readonly told: number
  readonly deployment: Deployment
  readonly pool: Pool
  /** The owner's way in, before whom no wall stands: shows what the walls cost. */
  readonly ownerPool: Pool
  readonly deps: RoomDeps
  /** The session secret of the desk. */
  readonly secret: string
  /** One request of the desk (or of another session); throws unless it is answered with 200. */
  ask(method: string, path: string, body?: unknown, secret?: string): Promise<Response>
  /** Runs work as the server itself. */
  asService<T>(work: Work<DB, T>): Promise<T>
  close(): Promise<void>
}

/** Opens the database of so many cases, which has been made before. */
export async function openCases(size: number, report: (line: string) => void): Promise<Cases> {
  const making = await readMaking(size)
  if (!making?.made) throw new Error(`the database of ${size} cases is not finished`)
  const deployment = await openFolder(size, 'service', report)
  try {
    // Lines are made as in production; only nobody reads them.
    const log = createLog('info', { write: () => undefined })
    await refuseWithoutFacts(deployment, size)
    // The country stands at the instant at which it was told: otherwise its desks would empty as the cache grows old.
    const ahead = Date.parse(making.now) - Date.now()
    const now = () => new Date(Date.now() + ahead)
    const server = await composeServer(deployment, defaultProfile, log, `${house}/dist`, now)
    const secret = await sitDown(deployment)
    const ownerPool = openPool(deployment.migratorConfig, { name: 'waymark bench' })
    return {
      size,
      told: making.told ?? size,
      deployment,
      pool: deployment.pool,
      ownerPool,
      deps: server.deps,
      secret,
      ask: async (method, path, body, other) => {
        const headers = { authorization: `Bearer ${other ?? secret}`, 'content-type': 'application/json' }
        const sent = body === undefined ? {} : { body: JSON.stringify(body) }
        const answer = await server.app.request(path, { method, headers, ...sent })
        if (answer.status !== 200) {
          throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
        }
        return answer
      },
      asService: (work) => inSession(deployment.pool, deployment.serviceSecret, work),
      close: async () => {
        await server.close()
        await ownerPool.end()
        await deployment.close()
      },
    }
  } catch (error) {
    await deployment.close()
    throw error
  }
}

/** A database from before there were facts would have every journey read again: it is made again instead. */
async function refuseWithoutFacts({ pool, serviceSecret }: Deployment, size: number): Promise<void> {
  if (await inSession<DB, boolean>(pool, serviceSecret, lacksFacts)) {
    throw new Error(`the database of ${size} cases has no facts: remove it to have it made again`)
  }
}
