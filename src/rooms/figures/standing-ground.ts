import type { IndicatorRegisters } from '#indicators/registers.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { readState, usualOffset } from './cubes.queries.ts'
import { howFar } from './figures.queries.ts'
import { readCountingRegisters } from './rules.ts'

/** What every answer stands on, read in the server's own name: there is no child in it. */
export type Ground = {
  readonly registers: IndicatorRegisters
  /** Minutes east of UTC in which periods begin. */
  readonly offset: number
  readonly cubes: 'none' | 'behind' | 'there'
}

/** Reads it. */
export async function readGround(
  deps: Pick<RoomDeps, 'pool' | 'serviceSecret' | 'profile'>,
): Promise<Ground> {
  return inSession<DB, Ground>(
    deps.pool,
    deps.serviceSecret,
    async (db) => ({
      registers: await readCountingRegisters(db, deps.profile()),
      offset: (await readState(db))?.offset ?? (await usualOffset(db)),
      cubes: await howFar(db),
    }),
    { readOnly: true },
  )
}
