import { verifyAudit } from '../rooms/administration/verify-audit.ts'
import { asOperator, inOwnSession } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

/** Checks every chain of the audit and prints each chain's head, to be noted elsewhere. */
export const audit: Command = async (args) => {
  const [what] = readArguments(args, {}, 1).positionals
  if (what !== 'verify') throw new UsageError('waymark audit verify')
  return asOperator((deployment) =>
    inOwnSession(deployment, async (db) => {
      let broken = 0
      let links = 0
      for await (const verdict of verifyAudit(db)) {
        links += verdict.links
        const state = verdict.broken ? `BROKEN at ${verdict.broken.seq} (${verdict.broken.why})` : 'whole'
        if (verdict.broken) broken++
        process.stdout.write(
          `chain ${String(verdict.chain).padStart(2)}  ${verdict.links} entries  ${state}  head ${verdict.head}\n`,
        )
      }
      process.stdout.write(`${links} entries, ${broken} broken chains\n`)
      return broken > 0 ? 1 : 0
    }),
  )
}
