/** Who published it, and that nothing of it was changed: Ed25519 over the canonical bytes. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { canonicalText, contentOf, digestOf } from './canonical.ts'
import type { PublicRelease, ReleaseContent } from './public-release.ts'

/** Signs texts; its public half is known to everybody. */
export type Signer = { readonly publicKey: string; readonly sign: (text: string) => string }

/** A new private key (PKCS 8, PEM). */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The signer of a private key. Throws for anything but an Ed25519 key. */
export function signerOf(privateKey: string): Signer {
  const key = createPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key')
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  return { publicKey, sign: (text) => signBytes(null, Buffer.from(text, 'utf8'), key).toString('base64') }
}

/** A short name of a public key, for people to compare: SHA-256 of its bytes, in groups of four. */
export function fingerprintOf(publicKey: string): string {
  const bytes = createPublicKey(publicKey).export({ type: 'spki', format: 'der' })
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return (hex.match(/.{4}/g) ?? []).join(' ')
}

/** A release with its proof. */
export function signRelease(content: ReleaseContent, signer: Signer): PublicRelease {
  const text = canonicalText(content)
  return { ...content, digest: digestOf(text), signature: signer.sign(text), publicKey: signer.publicKey }
}

/** What is wrong with a release's proof; null when it holds. */
export function faultOf(release: PublicRelease): 'digest' | 'signature' | null {
  const text = canonicalText(contentOf(release))
  if (digestOf(text) !== release.digest) return 'digest'
  return isSignedBy(text, release.signature, release.publicKey) ? null : 'signature'
}

function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey(publicKey)
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verifyBytes(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
