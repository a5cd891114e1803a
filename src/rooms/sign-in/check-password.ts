import type { Kysely } from 'kysely'
import { type Client, inSession } from '#platform/db.ts'
import { afterFailure, isLocked } from '#platform/sign-in/lockout.ts'
import { hashPassword, needsRehash, passwordFault, verifyPassword } from '#platform/sign-in/password.ts'
import { verifyTotp } from '#platform/sign-in/totp.ts'
import { open } from '#platform/vault/cipher.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import { deploymentKey } from '../deployment-key.ts'
import type { RoomDeps } from '../deps.ts'
import {
  type Credentials,
  lockCredentials,
  rehashPassword,
  setFailures,
  setPassword,
  spendTotpStep,
} from './credentials.queries.ts'
import { openFor } from './open-session.ts'

/** What somebody shows at the door. */
export type Shown = { username: string; password: string; code?: string; next?: string }

/** What the door answers. `refused` is all that anybody learns who does not know the password. */
export type Outcome =
  | { kind: 'open'; secret: string }
  | { kind: 'refused' }
  | { kind: 'code-needed' }
  | { kind: 'password-change-needed' }
  | { kind: 'password-fault'; fault: string }

/** Counting a failure of nobody takes the time that counting one of somebody takes. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Checks name, password and code, and opens a session. An unknown name, a wrong password, a locked or an
 * inactive person take the same work and give the same answer. The person's row stays locked while the
 * password is checked, so that guesses at one person come one after another. Everything is one
 * transaction, which can be run again.
 */
export async function checkPassword(
  deps: Pick<RoomDeps, 'pool' | 'serviceSecret' | 'vault' | 'now' | 'random'>,
  shown: Shown,
  device: string | null,
): Promise<Outcome> {
  return inSession<DB, Outcome>(deps.pool, deps.serviceSecret, async (db, client) => {
    const kept = await lockCredentials(db, shown.username.trim().toLowerCase())
    const now = deps.now()
    const locked = kept !== undefined && isLocked(kept, now)
    const right = await verifyPassword(kept?.passwordHash, shown.password)
    if (kept === undefined || locked || !right || !kept.active) return refuseEntry(db, kept, now)
    return passSecondDoor(deps, db, client, kept, shown, device)
  })
}

/** From here on the password is known to be right, so that an answer may say more. */
async function passSecondDoor(
  deps: Pick<RoomDeps, 'vault' | 'now' | 'random'>,
  db: Kysely<DB>,
  client: Client,
  kept: Credentials,
  shown: Shown,
  device: string | null,
): Promise<Outcome> {
  const now = deps.now()
  let step: number | undefined
  if (kept.totpSecret !== null) {
    if (shown.code === undefined) return { kind: 'code-needed' }
    const secret = open(await deploymentKey(db, deps.vault), kept.totpSecret, totpPurpose(kept.id))
    step = verifyTotp(secret, shown.code, now.getTime(), kept.totpLastStep)
    if (step === undefined) return refuseEntry(db, kept, now)
  }
  if (kept.oneTime) {
    if (shown.next === undefined) return { kind: 'password-change-needed' }
    const fault = shown.next === shown.password ? 'same' : passwordFault(shown.next, [kept.username])
    if (fault !== undefined) return { kind: 'password-fault', fault }
  }
  if (step !== undefined && !(await spendTotpStep(db, kept.id, step))) return refuseEntry(db, kept, now)
  if (kept.oneTime && shown.next !== undefined) await setPassword(db, kept.id, await hashPassword(shown.next))
  else if (kept.passwordHash !== null && needsRehash(kept.passwordHash)) {
    await rehashPassword(db, kept.id, await hashPassword(shown.password))
  }
  await setFailures(db, kept.id, 0, null)
  const proof = { by: 'password' as const, secondFactor: step !== undefined }
  const secret = await openFor(deps, db, client, kept.id, { device, proof })
  return secret === undefined ? refuseEntry(db, kept, now) : { kind: 'open', secret }
}

async function refuseEntry(db: Kysely<DB>, kept: Credentials | undefined, now: Date): Promise<Outcome> {
  const after = afterFailure(kept ?? { failedAttempts: 0, lockedUntil: null }, now)
  await setFailures(db, kept?.id ?? nobody, after.failedAttempts, after.lockedUntil)
  // What was typed as a name may be a password in the wrong field: it is never kept.
  await recordAudit(db, { action: 'session.refused', ...(kept && { subject: kept.id }) })
  return { kind: 'refused' }
}

/** What a sealed authenticator secret is bound to: it opens for this person only. */
export function totpPurpose(personId: string): string {
  return `${personId}/totp`
}
