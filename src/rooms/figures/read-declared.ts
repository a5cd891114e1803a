import { declaredBreakdowns } from '#indicators/cube/breakdowns.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { readDenominators } from '../registers/denominators.queries.ts'
import type { Acting } from '../sign-in/acting.ts'
import { readDefinitions } from './definitions.ts'
import type { DefinitionsAnswer } from './figures.contract.ts'
import { scopesOf } from './figures.policy.ts'

/** What can be asked, and of what. */
export async function readDeclared(deps: RoomDeps, acting: Acting): Promise<DefinitionsAnswer> {
  const registers = await inSession<DB, Awaited<ReturnType<typeof readDenominators>>>(
    deps.pool,
    acting.secret,
    (db) => readDenominators(db),
  )
  const breakdowns = declaredBreakdowns.map((ids) => [...ids])
  return readDefinitions(registers, breakdowns, 180, scopesOf(acting.session.role))
}
