/** Runs in a thread of its own: protection can take a minute of a processor, and can be ended at any point. */
import { parentPort, workerData } from 'node:worker_threads'
import type { EarlierRelease } from '#disclosure/cube.ts'
import { loadHighsSolver } from '#disclosure/highs-solver.ts'
import { protectRelease } from '#disclosure/protect-release.ts'
import type { FrozenRelease } from '#release/frozen-release.ts'
import { keepProtection } from '#release/protected-release.ts'

const { frozen, earlier } = workerData as {
  readonly frozen: FrozenRelease
  readonly earlier: readonly EarlierRelease[]
}
const found = protectRelease(frozen.cubes, earlier, {
  solver: await loadHighsSolver(),
  onProgress: (left) => parentPort?.postMessage({ left }),
})
parentPort?.postMessage({ kept: keepProtection(frozen, found) })
