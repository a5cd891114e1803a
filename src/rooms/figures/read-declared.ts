import { declaredBreakdowns } from '#indicators/cube/breakdowns.ts'
import type { RoomDeps } from '../deps.ts'
import type { Asker } from './ask.ts'
import { readDefinitions } from './definitions.ts'
import type { DefinitionsAnswer } from './figures.contract.ts'
import { scopesOf } from './figures.policy.ts'
import { readGround } from './standing-ground.ts'

/** What can be asked, and of what. */
export async function readDeclared(deps: RoomDeps, asker: Asker): Promise<DefinitionsAnswer> {
  const { registers, offset } = await readGround(deps)
  const breakdowns = declaredBreakdowns.map((ids) => [...ids])
  return readDefinitions(registers, breakdowns, offset, scopesOf(asker.session.role))
}
