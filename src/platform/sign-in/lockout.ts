/** What is kept of failed sign-ins. */
export type Attempts = { readonly failedAttempts: number; readonly lockedUntil: Date | null }

/** Failures in a row that cost nothing: people mistype. */
const FREE = 4
const FIRST_LOCK_MS = 60_000
const LONGEST_LOCK_MS = 60 * 60_000

/** Nobody has failed. */
export const noFailures: Attempts = { failedAttempts: 0, lockedUntil: null }

/** Whether sign-in is closed just now. What is answered must be the same as for a wrong password. */
export function isLocked(attempts: Attempts, now: Date): boolean {
  return attempts.lockedUntil !== null && now < attempts.lockedUntil
}

/**
 * After one more failure: the fifth in a row closes sign-in for a minute, each further one for twice as long, at most
 * an hour. A failure while it is closed changes nothing, so that nobody can keep a person out for ever longer.
 */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  if (isLocked(attempts, now)) return attempts
  const failedAttempts = attempts.failedAttempts + 1
  if (failedAttempts <= FREE) return { failedAttempts, lockedUntil: null }
  const length = Math.min(FIRST_LOCK_MS * 2 ** (failedAttempts - FREE - 1), LONGEST_LOCK_MS)
  return { failedAttempts, lockedUntil: new Date(now.getTime() + length) }
}
