import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { recordAudit } from '../rooms/audit.ts'
import { giveOutAll } from '../rooms/transfer/give-out.ts'
import { asOperator, inOwnSession, progress, tell } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

/** Writes everything as a journey file; `-` is standard output. A file appears whole or not at all. */
export const exportFile: Command = async (args) => {
  const [path] = readArguments(args, {}, 1).positionals
  if (path === undefined) throw new UsageError('to which file? (- for standard output)')
  return asOperator((deployment) =>
    inOwnSession(deployment, async (db) => {
      const draft = `${path}.part`
      const out: Writable = path === '-' ? process.stdout : createWriteStream(draft, { mode: 0o600 })
      let lines = 0
      for await (const line of giveOutAll(db, deployment.vault)) {
        lines++
        if (!out.write(`${line}\n`)) await once(out, 'drain')
        if (lines % 10_000 === 0) progress(`${lines} records`)
      }
      await recordAudit(db, { action: 'journey-file.exported', detail: { lines } })
      if (path !== '-') {
        out.end()
        await once(out, 'finish')
        await rename(draft, path)
        tell(`${lines} records written to ${path}`)
      }
      return 0
    }),
  )
}
