import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { declaredBreakdowns } from '#indicators/cube/breakdowns.ts'
import { cubed, cubeKey } from '#indicators/cube/count-part.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import { readDenominators } from '../registers/denominators.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'

/** Every register that counting needs, and the parameters in force. */
export async function readCountingRegisters(db: Kysely<DB>, profile: Profile): Promise<IndicatorRegisters> {
  return { ...(await readRegisters(db)), ...(await readDenominators(db)), profile }
}

/**
 * The hash of all that cubes are counted by, beside facts: where areas lie, what agencies and places are, the
 * parameters, the definitions and what is kept. Another one means that everything has to be counted again.
 */
export function rulesOf({ areas, agencies, places, profile }: IndicatorRegisters, offset: number): string {
  const text = JSON.stringify([
    offset,
    cubed.map(cubeKey),
    declaredBreakdowns,
    [...areas.values()].map(({ ref, parent, level }) => [ref, parent, level]),
    [...agencies.values()].map(({ ref, kind, area }) => [ref, kind, area]),
    [...places.values()].map(({ ref, kind, area, agency }) => [ref, kind, area, agency]),
    profile,
  ])
  return createHash('sha256').update(text).digest('hex')
}
