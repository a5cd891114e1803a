import { inSession, openPool, type Pool, type Work } from '#platform/db.ts'
import { createLog } from '#platform/log.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import { type Deployment, house } from '../../src/deployment.ts'
import { composeServer } from '../../src/main.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import type { RoomDeps } from '../../src/rooms/deps.ts'
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
  /** One request of the desk; throws unless it is answered with 200. */
  ask(method: string, path: string, body?: unknown): Promise<Response>
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
    const server = await composeServer(deployment, defaultProfile, log, `${house}/dist`)
    // The country stands at the instant at which it was told: otherwise its desks would empty as the cache grows old.
    const ahead = Date.parse(making.now) - Date.now()
    Object.assign(server.deps, { now: () => new Date(Date.now() + ahead) })
    const secret = await sitDown(deployment)
    const ownerPool = openPool(deployment.migratorConfig, { name: 'waymark bench' })
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    return {
      size,
      told: making.told ?? size,
      deployment,
      pool: deployment.pool,
      ownerPool,
      deps: server.deps,
      secret,
      ask: async (method, path, body) => {
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
