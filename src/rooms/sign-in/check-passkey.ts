import { inSession } from '#platform/db.ts'
import { type RelyingParty, verifySignIn } from '#platform/sign-in/passkeys.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Outcome } from './check-password.ts'
import { lockOwnCredentials } from './credentials.queries.ts'
import { openFor } from './open-session.ts'
import { lockPasskey, notePasskeyUse, useChallenge } from './passkeys.queries.ts'

/**
 * Checks what an authenticator answered and opens a session for whoever registered it. A passkey proves
 * possession and the person in one, and cannot be guessed: the lockout of passwords does not apply.
 */
export async function checkPasskey(
  deps: Pick<RoomDeps, 'pool' | 'serviceSecret' | 'random'>,
  party: RelyingParty,
  response: { id: string },
  device: string | null,
): Promise<Outcome> {
  return inSession<DB, Outcome>(deps.pool, deps.serviceSecret, async (db, client) => {
    const refused = async (subject?: string): Promise<Outcome> => {
      await recordAudit(db, { action: 'session.refused', ...(subject !== undefined && { subject }) })
      return { kind: 'refused' }
    }
    const passkey = await lockPasskey(db, response.id)
    if (passkey === undefined) return refused()
    const counter = await verifySignIn(party, response, passkey, (challenge) =>
      useChallenge(db, challenge, null),
    )
    const kept = await lockOwnCredentials(db, passkey.personId)
    if (counter === undefined || !kept.active) return refused(kept.id)
    await notePasskeyUse(db, passkey.id, counter)
    const proof = { by: 'passkey' as const, secondFactor: true }
    const secret = await openFor(deps, db, client, kept.id, { device, proof })
    return secret === undefined ? refused(kept.id) : { kind: 'open', secret }
  })
}
