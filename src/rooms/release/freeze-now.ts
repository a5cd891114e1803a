import { setImmediate as breathe } from 'node:timers/promises'
import { inSession } from '#platform/db.ts'
import { beginFreezing } from '#release/freeze.ts'
import type { FrozenRelease } from '#release/frozen-release.ts'
import type { ReleasePlan } from '#release/plan.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { readDenominators } from '../registers/denominators.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { collectFacts, lots } from './collect-facts.ts'
import { firstRecorded, snapshotInstant, usualOffset } from './freezing.queries.ts'
import { lastFrozen } from './frozen.queries.ts'

export type FreezingDeps = Pick<RoomDeps, 'pool' | 'serviceSecret' | 'profile'>

/**
 * Every count of a plan from one instant of the records: a transaction that sees one state and changes nothing.
 * `onProgress` is told how many of how many lots of children are counted.
 */
export function freezeNow(
  deps: FreezingDeps,
  plan: ReleasePlan,
  years: readonly number[],
  onProgress: (done: number, of: number) => void,
): Promise<FrozenRelease> {
  return inSession<DB, FrozenRelease>(
    deps.pool,
    deps.serviceSecret,
    async (db) => {
      const at = await snapshotInstant(db)
      const registers = {
        ...(await readRegisters(db)),
        ...(await readDenominators(db)),
        profile: deps.profile(),
      }
      const recordedSince = (await firstRecorded(db))?.getTime() ?? null
      // Years begin for ever where they began first: two windows an hour apart could be subtracted from each other.
      const offset = (await lastFrozen(db))?.offset ?? (await usualOffset(db))
      const frozenAt = at.toISOString()
      const freezing = beginFreezing(registers, { plan, years, frozenAt, recordedSince, offset })
      let done = 0
      for await (const facts of collectFacts(db, freezing.span)) {
        freezing.add(facts)
        onProgress(++done, lots)
        await breathe()
      }
      return freezing.finish()
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
