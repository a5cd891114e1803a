import { randomBytes } from 'node:crypto'
import { hashPassword } from '#platform/sign-in/password.ts'
import { addPeopleAtOnce, isKnownAgency } from '../rooms/administration/people.queries.ts'
import { roleNames } from '../rooms/administration/role-names.ts'
import { recordAudit } from '../rooms/audit.ts'
import { asOperator, inOwnSession, tell } from './act.ts'
import { type Command, readArguments, UsageError } from './command.ts'

/** Adds somebody who may sign in, with a password made here and shown once: how a real deployment gets its first administrator. */
export const person: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    { name: { type: 'string' }, agency: { type: 'string' }, role: { type: 'string' } },
    2,
  )
  const [what, username] = positionals
  const { name, agency, role } = values
  if (what !== 'add' || username === undefined || !name || !agency || !role) {
    throw new UsageError('waymark person add USER --name NAME --agency REF --role ROLE')
  }
  if (!roleNames.some((known) => known === role)) {
    throw new UsageError(`--role: found ${JSON.stringify(role)}, allowed: ${roleNames.join(', ')}`)
  }
  return asOperator((deployment) =>
    inOwnSession(deployment, async (db) => {
      if (!(await isKnownAgency(db, agency))) {
        tell(`--agency: found ${JSON.stringify(agency)}, allowed: the reference of an agency in the register`)
        return 1
      }
      const taken = await db
        .selectFrom('door.person')
        .select('id')
        .where('username', '=', username)
        .executeTakeFirst()
      if (taken) {
        tell(`${username}: somebody has this user name already`)
        return 1
      }
      const password = randomBytes(12).toString('base64url')
      const passwordHash = await hashPassword(password)
      await addPeopleAtOnce(db, [{ username, name, locale: 'en', agency, role, place: null, passwordHash }])
      await recordAudit(db, { action: 'person.created', subject: username, detail: { agency, role } })
      process.stdout.write(`${password}\n`)
      tell(`${username} may sign in with the password above; it is shown only now`)
      return 0
    }),
  )
}
