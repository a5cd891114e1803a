import { randomBytes } from 'node:crypto'
import { hashSecret } from '#platform/sign-in/session-secret.ts'
import type { Deployment } from '../../deployment.ts'
import type { Acting } from '../../rooms/sign-in/acting.ts'
import { checkPassword, type Shown } from '../../rooms/sign-in/check-password.ts'
import { resolveSession, revokeSessions } from '../../rooms/sign-in/sessions.queries.ts'
import { inOwnSession } from '../act.ts'
import { UsageError } from '../command.ts'

/**
 * Does something in a person's own name and session: they sign in as they would at the door, and the session ends
 * with the work. Throws `UsageError` where the door would stay closed.
 */
export async function signedInAs<T>(
  deployment: Deployment,
  shown: Shown,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  const deps = { ...deployment, now: () => new Date(), random: randomBytes }
  const outcome = await checkPassword(deps, shown, 'command line')
  if (outcome.kind !== 'open') throw new UsageError(`${shown.username}: ${outcome.kind}`)
  const { secret } = outcome
  const session = await resolveSession(deployment.pool, deployment.serviceSecret, hashSecret(secret))
  if (!session) throw new UsageError(`${shown.username}: no session`)
  try {
    return await work({ secret, session })
  } finally {
    await inOwnSession(deployment, (db) => revokeSessions(db, session.personId, { only: session.id }))
  }
}
