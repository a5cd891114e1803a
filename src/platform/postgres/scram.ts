import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'

const ITERATIONS = 4096

/**
 * The verifier that PostgreSQL stores for a password (RFC 5802, SCRAM-SHA-256). Sent instead of the password, so that
 * no statement log of any server ever holds the password itself.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const { storedKey, serverKey } = keysOf(password, salt, ITERATIONS)
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey.toString('base64')}:${serverKey.toString('base64')}`
}

/** Whether a stored verifier belongs to this password. */
export function scramMatches(verifier: string, password: string): boolean {
  const parts = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):(.+)$/.exec(verifier)
  if (parts === null) return false
  const [, iterations = '', salt = '', stored = ''] = parts
  const { storedKey } = keysOf(password, Buffer.from(salt, 'base64'), Number(iterations))
  const expected = Buffer.from(stored, 'base64')
  return expected.length === storedKey.length && timingSafeEqual(expected, storedKey)
}

function keysOf(
  password: string,
  salt: Buffer,
  iterations: number,
): { storedKey: Buffer; serverKey: Buffer } {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  return {
    storedKey: createHash('sha256').update(clientKey).digest(),
    serverKey: createHmac('sha256', salted).update('Server Key').digest(),
  }
}
