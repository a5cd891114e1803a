import { recordAudit } from '../rooms/audit.ts'
import { childrenAfter, loadJourneys } from '../rooms/journeys/journeys.queries.ts'
import { digestsOf, replaceReadings } from '../rooms/journeys/readings.queries.ts'
import { foldKept } from '../rooms/journeys/refold.ts'
import { readRegisters } from '../rooms/registers/registers.queries.ts'
import { asOperator, inOwnSession, progress, tell } from './act.ts'
import { type Command, readArguments } from './command.ts'

/**
 * Folds every journey anew. A stored reading is compared with a fold of the same journey as of the instant at which
 * it was made: any difference is a bug (or a change of law, of a register or of code since) and is counted. Then the
 * reading of now takes its place. Each batch is a transaction: stopped half-way, it can simply be run again.
 */
export const rebuild: Command = async (args) => {
  readArguments(args, {}, 0)
  return asOperator(async (deployment, profile) => {
    let [read, changed] = [0, 0]
    for (let after = ''; ; ) {
      const last = await inOwnSession(deployment, async (db) => {
        const rows = await childrenAfter(db, after).forUpdate().execute()
        if (rows.length === 0) return undefined
        const ids = rows.map((row) => row.id)
        const registers = await readRegisters(db)
        const stored = await digestsOf(db, ids)
        const kept = await loadJourneys(db, deployment.vault, ids)
        for (const each of kept) {
          const before = stored.get(each.row.id)
          const then = before && foldKept(each, { registers, profile, now: before.refolded_at })
          if (!before || !then?.readings.digest.equals(before.digest)) changed++
        }
        const now = new Date()
        await replaceReadings(
          db,
          kept.map((each) => foldKept(each, { registers, profile, now })),
        )
        read += rows.length
        return rows.at(-1)!.ref
      })
      progress(`${read} journeys`)
      if (last === undefined) break
      after = last
    }
    await inOwnSession(deployment, (db) =>
      recordAudit(db, { action: 'readings.rebuilt', detail: { read, changed } }),
    )
    tell(`${read} journeys refolded, ${changed} changed readings`)
    return 0
  })
}
