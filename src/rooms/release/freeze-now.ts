import { inSession } from '#platform/db.ts'
import { freezeRelease } from '#release/freeze.ts'
import type { FrozenRelease } from '#release/frozen-release.ts'
import type { ReleasePlan } from '#release/plan.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { readDenominators } from '../registers/denominators.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { collectFacts } from './collect-facts.ts'
import { firstRecorded, snapshotInstant, yearOffset } from './freezing.queries.ts'

export type FreezingDeps = Pick<RoomDeps, 'pool' | 'serviceSecret' | 'vault' | 'profile'>

/** Every count of a plan from one instant of the records: a transaction that sees one state and changes nothing. */
export function freezeNow(
  deps: FreezingDeps,
  plan: ReleasePlan,
  years: readonly number[],
  onProgress: (children: number) => void,
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
      const facts = await collectFacts(db, deps, registers, at.toISOString(), onProgress)
      const recordedSince = (await firstRecorded(db))?.getTime() ?? null
      const offset = await yearOffset(db)
      return freezeRelease(facts, registers, {
        plan,
        years,
        frozenAt: at.toISOString(),
        recordedSince,
        offset,
      })
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
