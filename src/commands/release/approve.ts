import { approveRelease } from '../../rooms/release/decide.ts'
import { readProtected } from '../../rooms/release/frozen.queries.ts'
import { asOperator, inOwnSession, tell } from '../act.ts'
import { type Command, readArguments, UsageError } from '../command.ts'
import { findRelease } from './find-release.ts'
import { readPassword } from './read-password.ts'
import { signedInAs } from './sign-in-here.ts'

/** Approves in a person's own name: they sign in here, as they would at the door. */
export const approve: Command = async (args) => {
  const { values, positionals } = readArguments(args, { as: { type: 'string' }, code: { type: 'string' } }, 1)
  const username = values.as
  if (username === undefined)
    throw new UsageError('waymark release approve RELEASE --as USER [--code 123456]')
  return asOperator(async (deployment) => {
    const { id, digest } = await inOwnSession(deployment, async (db) => {
      const row = await findRelease(db, positionals[0])
      return { id: row.id, digest: (await readProtected(db, row.id))?.digest ?? '' }
    })
    const password = await readPassword(`Password of ${username}: `)
    const shown = { username, password, ...(values.code && { code: values.code }) }
    await signedInAs(deployment, shown, (acting) => approveRelease(deployment, acting, id, digest))
    tell(`${username} approved ${id.slice(0, 8)}`)
    return 0
  })
}
