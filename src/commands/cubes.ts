import { recordAudit } from '../rooms/audit.ts'
import { rebuildCubes } from '../rooms/figures/count-cubes.ts'
import { cubesStatus } from '../rooms/figures/cubes.queries.ts'
import { asOperator, inOwnSession, progress, tell } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

/**
 * What is kept counted. `status` says how far it is and what is waiting to be counted; `rebuild` counts everything anew
 * from the facts, in one transaction: stopped half-way, the cubes are what they were.
 */
export const cubes: Command = async (args) => {
  const { positionals } = readArguments(args, {}, 1)
  const [what] = positionals
  if (what !== 'status' && what !== 'rebuild') throw new UsageError('say status or rebuild')
  return asOperator(async (deployment, profile) => {
    if (what === 'status') {
      const status = await inOwnSession(deployment, (db) => cubesStatus(db))
      process.stdout.write(
        Object.entries(status)
          .map(([name, value]) => `${name.padEnd(10)} ${value ?? '-'}\n`)
          .join(''),
      )
      return 0
    }
    const { periods } = await inOwnSession(deployment, async (db) => {
      const rebuilt = await rebuildCubes(db, profile, new Date(), progress)
      await recordAudit(db, { action: 'cubes.rebuilt', detail: rebuilt })
      return rebuilt
    })
    progress('')
    tell(`${periods} periods counted anew`)
    return 0
  })
}
