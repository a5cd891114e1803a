import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** Seconds for which a code is shown (RFC 6238). */
const PERIOD = 30

/** A new secret for an authenticator: 20 random bytes. Kept sealed. */
export function newTotpSecret(random: (bytes: number) => Buffer = randomBytes): Buffer {
  return random(20)
}

/** The secret as people type it into an authenticator (base32). */
export function totpText(secret: Buffer): string {
  return toSecret(secret).base32
}

/** The `otpauth://` address that an authenticator reads from a QR code. */
export function totpUri(secret: Buffer, issuer: string, account: string): string {
  return new TOTP({ secret: toSecret(secret), issuer, label: account, period: PERIOD }).toString()
}

/** The code that an authenticator shows at an instant (milliseconds since 1970). */
export function totpCode(secret: Buffer, nowMs: number): string {
  return new TOTP({ secret: toSecret(secret), period: PERIOD }).generate({ timestamp: nowMs })
}

/**
 * The time step to keep as the last used one, if the code is right within one step of now and later than `lastStep`
 * (so that a code seen over a shoulder opens nothing); else undefined.
 */
export function verifyTotp(
  secret: Buffer,
  code: string,
  nowMs: number,
  lastStep: number | null,
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const found = new TOTP({ secret: toSecret(secret), period: PERIOD }).validate({
    token: code,
    timestamp: nowMs,
    window: 1,
  })
  if (found === null) return undefined
  const step = Math.floor(nowMs / 1000 / PERIOD) + found
  return lastStep !== null && step <= lastStep ? undefined : step
}

function toSecret(secret: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(secret).buffer })
}
