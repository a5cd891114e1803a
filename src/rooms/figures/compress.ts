import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Text as it is kept: the same text always gives the same bytes. */
export function compress(text: string): Buffer {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 1 })
}

/** The text of what was kept. */
export function expand(bytes: Buffer): string {
  return inflateRawSync(bytes).toString('utf8')
}
