import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** What signing in asks of a person. Readable only under the server's own session. */
export type Credentials = {
  id: string
  username: string
  active: boolean
  passwordHash: string | null
  /** An administrator gave the password; the person replaces it at the next sign-in. */
  oneTime: boolean
  totpSecret: Buffer | null
  totpPending: Buffer | null
  totpLastStep: number | null
  failedAttempts: number
  lockedUntil: Date | null
}

function selectCredentials(db: Kysely<DB>) {
  return db
    .selectFrom('door.person')
    .select([
      'id',
      'username',
      'active',
      'password_hash as passwordHash',
      'totp_secret as totpSecret',
      'totp_pending as totpPending',
      'failed_attempts as failedAttempts',
      'locked_until as lockedUntil',
      sql<boolean>`coalesce(password_changed_at = '-infinity', false)`.as('oneTime'),
      sql<number | null>`totp_last_step::float8`.as('totpLastStep'),
    ])
}

/** The credentials behind a user name, locked until the transaction ends; undefined when there are none. */
export async function lockCredentials(db: Kysely<DB>, username: string): Promise<Credentials | undefined> {
  return selectCredentials(db).where('username', '=', username).forUpdate().executeTakeFirst()
}

/** One person's credentials, locked until the transaction ends. */
export async function lockOwnCredentials(db: Kysely<DB>, personId: string): Promise<Credentials> {
  return selectCredentials(db).where('id', '=', personId).forUpdate().executeTakeFirstOrThrow()
}

/** Sets how often sign-in failed and until when it is closed. */
export async function setFailures(
  db: Kysely<DB>,
  personId: string,
  failures: number,
  lockedUntil: Date | null,
): Promise<void> {
  await db
    .updateTable('door.person')
    .set({ failed_attempts: failures, locked_until: lockedUntil })
    .where('id', '=', personId)
    .execute()
}

/** Spends a time step: false when this or a later one was spent already, also by a request at the same instant. */
export async function spendTotpStep(db: Kysely<DB>, personId: string, step: number): Promise<boolean> {
  const spent = await db
    .updateTable('door.person')
    .set({ totp_last_step: step })
    .where('id', '=', personId)
    .where((is) => is.or([is('totp_last_step', 'is', null), is('totp_last_step', '<', String(step))]))
    .executeTakeFirst()
  return spent.numUpdatedRows > 0n
}

/** Replaces the password; with `oneTime` the person must replace it again at the next sign-in. */
export async function setPassword(
  db: Kysely<DB>,
  personId: string,
  passwordHash: string,
  oneTime = false,
): Promise<void> {
  await db
    .updateTable('door.person')
    .set({
      password_hash: passwordHash,
      password_changed_at: oneTime ? sql`'-infinity'::timestamptz` : sql`now()`,
      failed_attempts: 0,
      locked_until: null,
    })
    .where('id', '=', personId)
    .execute()
}

/** Keeps the same password hashed anew, at today's cost. */
export async function rehashPassword(db: Kysely<DB>, personId: string, passwordHash: string): Promise<void> {
  await db
    .updateTable('door.person')
    .set({ password_hash: passwordHash })
    .where('id', '=', personId)
    .execute()
}

/** Keeps a sealed authenticator secret until a first code proves it. */
export async function setPendingTotp(db: Kysely<DB>, personId: string, sealed: Buffer): Promise<void> {
  await db.updateTable('door.person').set({ totp_pending: sealed }).where('id', '=', personId).execute()
}

/** Puts the authenticator in force (`sealed`) or removes it (null); whatever was pending is gone. */
export async function setTotp(
  db: Kysely<DB>,
  personId: string,
  sealed: Buffer | null,
  step: number | null,
): Promise<void> {
  await db
    .updateTable('door.person')
    .set({ totp_secret: sealed, totp_pending: null, totp_last_step: step })
    .where('id', '=', personId)
    .execute()
}

/** Sets the language in which the app speaks to this person. */
export async function setLocale(db: Kysely<DB>, personId: string, locale: string): Promise<void> {
  await db.updateTable('door.person').set({ locale }).where('id', '=', personId).execute()
}
