import { gunzipSync, gzipSync } from 'node:zlib'
import { canonicalText, digestOf } from '#release/canonical.ts'

/** Something as the database keeps it: canonical JSON, compressed, and the digest of the JSON. */
export type Packed = { readonly content: Buffer; readonly digest: string }

/** Packs anything that JSON can say. */
export function pack(value: unknown): Packed {
  const text = canonicalText(value)
  return { content: gzipSync(text), digest: digestOf(text) }
}

/** The value back. Throws when it is not what was packed. */
export function unpack<T>({ content, digest }: Packed): T {
  const text = gunzipSync(content).toString('utf8')
  if (digestOf(text) !== digest) throw new Error('what is kept of a release is not what was kept')
  return JSON.parse(text) as T
}
