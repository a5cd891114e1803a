import type { Kysely } from 'kysely'
import { actAs, type Client } from '#platform/db.ts'
import { hashSecret, newSecret } from '#platform/sign-in/session-secret.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { liveMemberships, openSession } from './sessions.queries.ts'
import { compartmentsOf } from './sign-in.policy.ts'

/** How somebody proved who they are. */
export type Proof = { by: 'password' | 'passkey'; secondFactor: boolean }

/** What a new session is opened with, besides the person. */
export type Opening = { device: string | null; proof: Proof }

/**
 * Opens a session with a new secret in the person's latest standing and records it in their name. Gives
 * the secret, or undefined when the person works nowhere now. The transaction acts as the person afterwards.
 */
export async function openFor(
  deps: Pick<RoomDeps, 'random'>,
  db: Kysely<DB>,
  client: Client,
  personId: string,
  opening: Opening,
): Promise<string | undefined> {
  const [membership] = await liveMemberships(db, personId)
  if (membership === undefined) return undefined
  const secret = newSecret(deps.random)
  const id = await openSession(db, {
    secretHash: hashSecret(secret),
    personId,
    membership,
    compartments: compartmentsOf(membership.role),
    device: opening.device,
  })
  await actAs(client, secret)
  await recordAudit(db, { action: 'session.opened', subject: id, detail: opening.proof })
  return secret
}
