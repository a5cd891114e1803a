/** A thread of its own for counting: a bucket of a large country takes a second, and requests must not wait for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { inSession, openPool } from '#platform/db.ts'
import type { Access } from '#platform/postgres/access.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import { countSome, type Round } from './count-cubes.ts'

/** What the thread is begun with. */
export type CountingThread = { readonly access: Access; readonly secret: string }
/** What it is asked, and what it answers: a round, or what went wrong. */
export type RoundAsked = { readonly profile: Profile; readonly now: number }
export type RoundAnswer = { readonly round: Round } | { readonly failed: string }

const { access, secret } = workerData as CountingThread
const pool = openPool(access, { max: 1, name: 'waymark counting', statementTimeoutMs: 120_000 })

parentPort?.on('message', async ({ profile, now }: RoundAsked) => {
  parentPort?.postMessage(await answer(profile, new Date(now)))
})

async function answer(profile: Profile, now: Date): Promise<RoundAnswer> {
  try {
    return { round: await inSession<DB, Round>(pool, secret, (db) => countSome(db, profile, now)) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
