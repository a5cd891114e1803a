import { Worker } from 'node:worker_threads'
import type { EarlierRelease } from '#disclosure/cube.ts'
import type { FrozenRelease } from '#release/frozen-release.ts'
import type { KeptProtection } from '#release/protected-release.ts'

type Said = { readonly left: number } | { readonly kept: KeptProtection }

/** The work was asked to stop. Nothing is half-done: it can be begun again. */
export class Interrupted extends Error {}

/**
 * Protects frozen counts against every earlier release, in a thread. `onProgress` is told how many counts are not yet
 * seen to be uncertain. Throws `Interrupted` when `signal` says so.
 */
export function protectInThread(
  frozen: FrozenRelease,
  earlier: readonly EarlierRelease[],
  onProgress: (left: number) => void,
  signal?: AbortSignal,
): Promise<KeptProtection> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Interrupted())
    const worker = new Worker(new URL('./protect-worker.ts', import.meta.url), {
      workerData: { frozen, earlier },
    })
    const end = (finish: () => void) => {
      signal?.removeEventListener('abort', onAbort)
      finish()
    }
    const onAbort = () => void worker.terminate()
    signal?.addEventListener('abort', onAbort)
    worker.on('message', (said: Said) =>
      'kept' in said ? end(() => resolve(said.kept)) : onProgress(said.left),
    )
    worker.on('error', (error) => end(() => reject(error)))
    worker.on('exit', (code) =>
      end(() => reject(signal?.aborted ? new Interrupted() : new Error(`the thread ended with ${code}`))),
    )
  })
}
