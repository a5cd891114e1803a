import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { ProblemError, problem } from '../errors.ts'

const VERSION = 1
const NONCE = 12
const TAG = 16
const HEAD = 1 + NONCE
/** Bytes of a key: AES-256. */
export const KEY_BYTES = 32

/**
 * Seals bytes with AES-256-GCM: version, nonce, ciphertext, tag. It opens only with the same key and the same `aad`,
 * which says whose it is and for what (`<owner>/<purpose>`), so that no sealed value can be moved elsewhere. A random
 * 96-bit nonce is safe for 2^32 values under one key.
 */
export function seal(key: Buffer, plaintext: Buffer, aad: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  const body = cipher.update(plaintext)
  return Buffer.concat([Buffer.from([VERSION]), nonce, body, cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` made. Throws `vault.damaged` when key, `aad` or a single bit is not the same. */
export function open(key: Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < HEAD + TAG || sealed[0] !== VERSION) throw damaged()
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD, sealed.length - TAG)), decipher.final()])
  } catch {
    throw damaged()
  }
}

function damaged(): ProblemError {
  return new ProblemError(
    problem('vault.damaged', {}, 500),
    'A sealed value does not open: it was changed, moved, or sealed with another key',
  )
}
