import { eraseChild } from '../rooms/journeys/erase.ts'
import { asOperator, inOwnSession, tell } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

/** Erases what was said of one child, on a legal basis that goes into the audit. It cannot be undone. */
export const erase: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    { basis: { type: 'string' }, confirm: { type: 'string' } },
    1,
  )
  const [ref = ''] = positionals
  if (!values.basis?.trim()) throw new UsageError('say the legal basis: --basis "court order 12/2026"')
  if (values.confirm !== ref) {
    throw new UsageError(`this cannot be undone: say the reference once more, --confirm ${ref}`)
  }
  return asOperator(async (deployment) => {
    await inOwnSession(deployment, (db) => eraseChild(db, ref, values.basis!.trim()))
    tell(`${ref}: the data key is destroyed. Backups made before still hold it: let them expire.`)
    return 0
  })
}
