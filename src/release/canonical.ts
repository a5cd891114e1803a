/** The bytes that are signed: canonical JSON (RFC 8785), the same for the same content wherever it is made. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PublicRelease, ReleaseContent } from './public-release.ts'

/** The canonical text of anything that JSON can say. */
export function canonicalText(content: unknown): string {
  const text = canonicalize(content)
  if (text === undefined) throw new TypeError('there is no JSON of this')
  return text
}

/** SHA-256 of a text's bytes, hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** What of a release is signed: all but its proof. */
export function contentOf({
  digest: _d,
  signature: _s,
  publicKey: _k,
  ...content
}: PublicRelease): ReleaseContent {
  return content
}

/** A release as a file, the same bytes for ever. */
export function releaseBytes(release: PublicRelease): Buffer {
  return Buffer.from(`${canonicalText(release)}\n`, 'utf8')
}
