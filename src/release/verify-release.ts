/** Whether a release is what was published: its shape, its digest, its signature, its place in the chain. */
import { canonicalText, digestOf } from './canonical.ts'
import type { PublicRelease } from './public-release.ts'
import { faultOf } from './signature.ts'

/** What is wrong; `unreadable`: it is no release at all. */
export type ReleaseFault =
  | 'unreadable'
  | 'digest'
  | 'signature'
  | 'not-canonical'
  | 'number'
  | 'chain'
  | 'key'

/** Reads a release from a file's text. */
export function parseRelease(text: string): PublicRelease | null {
  try {
    const found: unknown = JSON.parse(text)
    return isRelease(found) ? found : null
  } catch {
    return null
  }
}

/** What is wrong with a release by itself; null when nothing is. */
export function checkRelease(text: string): { release: PublicRelease | null; fault: ReleaseFault | null } {
  const release = parseRelease(text)
  return { release, fault: release ? faultOf(release) : 'unreadable' }
}

/** A release as the store keeps it. */
export type StoredRelease = {
  readonly number: number
  readonly content: string
  readonly digest: string
  readonly previousDigest: string | null
  readonly signature: string
  readonly publicKey: string
}

/** What is wrong with each release of a store, oldest first: every one by itself, and as a link of the chain. */
export function checkStore(
  stored: readonly StoredRelease[],
): { readonly number: number; readonly fault: ReleaseFault | null }[] {
  return stored.map((one, index) => ({
    number: one.number,
    fault: faultInStore(one, stored[index - 1], index),
  }))
}

function faultInStore(
  one: StoredRelease,
  before: StoredRelease | undefined,
  index: number,
): ReleaseFault | null {
  const { content, digest, signature, publicKey } = one
  const release = parseRelease(
    `{"digest":${JSON.stringify(digest)},"signature":"","publicKey":"",${content.slice(1)}`,
  )
  if (!release) return 'unreadable'
  if (canonicalText(JSON.parse(content)) !== content) return 'not-canonical'
  if (digestOf(content) !== digest) return 'digest'
  const fault = faultOf({ ...release, digest, signature, publicKey })
  if (fault) return fault
  if (one.number !== index + 1 || release.number !== one.number) return 'number'
  const previous = before?.digest ?? null
  if (release.previousDigest !== previous || one.previousDigest !== previous) return 'chain'
  return before && before.publicKey !== publicKey ? 'key' : null
}

function isRelease(found: unknown): found is PublicRelease {
  if (typeof found !== 'object' || found === null) return false
  const { number, digest, signature, publicKey, tables } = found as Record<string, unknown>
  return (
    typeof number === 'number' &&
    [digest, signature, publicKey].every((one) => typeof one === 'string') &&
    Array.isArray(tables)
  )
}
