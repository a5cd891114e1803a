import { createHash, randomBytes } from 'node:crypto'

/** A new session secret: 32 random bytes as 64 lower-case hexadecimal digits. Only its hash is ever kept. */
export function newSecret(random: (bytes: number) => Buffer = randomBytes): string {
  return random(32).toString('hex')
}

/** What is kept of a secret: SHA-256 of its 64 digits as text, 32 bytes. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest()
}

/** Whether a text has the form of a session secret. */
export function isSecret(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
