import { addKey, retireKeys } from '#platform/vault/key-file.ts'
import { openVault } from '#platform/vault/vault.ts'
import { recordAudit } from '../rooms/audit.ts'
import { rewrapKeys } from '../rooms/journeys/rewrap.ts'
import { asOperator, inOwnSession, progress, tell } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

/**
 * Makes a new key-encryption key and wraps every data key with it, batch by batch; the old keys leave the file only
 * when nothing is wrapped by them. Stopped half-way, it can be run again. A running server reads the file anew.
 */
export const keys: Command = async (args) => {
  const [what] = readArguments(args, {}, 1).positionals
  if (what !== 'rotate') throw new UsageError('waymark keys rotate')
  return asOperator(async (deployment) => {
    const path = deployment.config.keyFile
    await addKey(path, new Date())
    const vault = await openVault(path, { dataExists: true, now: new Date(), report: tell })
    let total = 0
    for (;;) {
      const done = await inOwnSession(deployment, (db) => rewrapKeys(db, vault, 500))
      total += done
      progress(`${total} keys`)
      if (done === 0) break
    }
    await inOwnSession(deployment, (db) =>
      recordAudit(db, { action: 'keys.rotated', detail: { keys: total } }),
    )
    await retireKeys(path)
    tell(`${total} data keys wrapped anew. Back up the key file again: ${path}`)
    return 0
  })
}
