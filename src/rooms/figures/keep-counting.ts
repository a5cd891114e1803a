import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { inBackground } from '#platform/background.ts'
import type { Pool } from '#platform/db.ts'
import type { Access } from '#platform/postgres/access.ts'
import type { RoomDeps } from '../deps.ts'
import type { CountingThread, RoundAnswer, RoundAsked } from './count-worker.ts'

const everyMs = 5_000

/**
 * Counts anew what changed, in a thread of its own. Each round is one transaction: stopped anywhere, nothing is lost and
 * nothing half-done; run by two servers at once, each takes other buckets. `onRules` is told when registers or
 * parameters have changed, for facts rest on them too.
 */
export function keepCounting(
  deps: Pick<RoomDeps, 'pool' | 'serviceSecret' | 'log' | 'profile' | 'now'>,
  onRules: () => void,
) {
  let worker: Worker | undefined
  const begin = () => {
    const thread: CountingThread = { access: accessOf(deps.pool), secret: deps.serviceSecret }
    const made = new Worker(new URL('./count-worker.ts', import.meta.url), { workerData: thread })
    made.unref()
    made.on('exit', () => {
      if (worker === made) worker = undefined
    })
    return made
  }
  const ask = (asked: RoundAsked): Promise<RoundAnswer> => {
    worker ??= begin()
    return askThread(worker, asked)
  }
  const background = inBackground(deps.log, everyMs, 'cubes were not counted', async (isStopped) => {
    while (!isStopped()) {
      const answer = await ask({ profile: deps.profile(), now: deps.now().getTime() }).catch(
        (error: Error) => ({
          failed: error.message,
        }),
      )
      // A thread that was ended by `stop` has nothing to say.
      if (isStopped()) return
      if ('failed' in answer) throw new Error(answer.failed)
      if (answer.round.rulesChanged) onRules()
      if (answer.round.buckets === 0) return
    }
  })
  return {
    stop: async () => {
      const stopping = background.stop()
      // What it had begun is undone by the database: the connection is gone.
      await worker?.terminate()
      await stopping
    },
  }
}

/** One question to a thread; rejects where the thread ends without an answer. */
async function askThread(worker: Worker, asked: RoundAsked): Promise<RoundAnswer> {
  const over = new AbortController()
  const ended = once(worker, 'exit', { signal: over.signal }).then(() => {
    throw new Error('the counting thread ended')
  })
  try {
    const answered = once(worker, 'message', { signal: over.signal })
    worker.postMessage(asked)
    const [answer] = (await Promise.race([answered, ended])) as [RoundAnswer]
    return answer
  } finally {
    over.abort()
  }
}

/** How a pool reaches its database; a thread has to open its own. */
function accessOf(pool: Pool): Access {
  const { host, port, user, password, database, ssl } = pool.options
  return { host, port, user, password, database, ssl } as Access
}
