/** The most bytes that a line may hold, its line break not counted. */
export const longestLine = 1024 * 1024

/**
 * One line of a file. `bytes` are a copy-free view, valid until the next line is asked for.
 * A line that is too long comes without its content: only how it begins.
 */
export type Line =
  | { number: number; tooLong: false; bytes: Uint8Array }
  | { number: number; tooLong: true; bytes: Uint8Array }

const lineFeed = 10
const carriageReturn = 13
const shownOfTooLong = 256
/** A line, its byte-order mark and its carriage return. */
const longestHeld = longestLine + 4

/**
 * Splits a stream into numbered lines. Accepts CRLF, a byte-order mark at the start and blank lines
 * (counted, not given). Never holds more than one chunk and one line of `longestLine`.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Line> {
  let held = new Uint8Array(0)
  let heldLength = 0
  let overflowed = false
  let number = 0

  const hold = (bytes: Uint8Array) => {
    const needed = heldLength + bytes.length
    if (needed > held.length && held.length < longestHeld) {
      const larger = new Uint8Array(Math.min(longestHeld, Math.max(needed, held.length * 2)))
      larger.set(held.subarray(0, heldLength))
      held = larger
    }
    const kept = bytes.subarray(0, held.length - heldLength)
    overflowed ||= kept.length < bytes.length
    held.set(kept, heldLength)
    heldLength += kept.length
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      const piece = chunk.subarray(start, end)
      start = end + 1
      number += 1
      if (heldLength > 0) hold(piece)
      const line = toLine(number, heldLength > 0 ? held.subarray(0, heldLength) : piece, overflowed)
      heldLength = 0
      overflowed = false
      if (line) yield line
    }
    hold(chunk.subarray(start))
  }
  if (heldLength > 0) {
    const line = toLine(number + 1, held.subarray(0, heldLength), overflowed)
    if (line) yield line
  }
}

function toLine(number: number, raw: Uint8Array, overflowed: boolean): Line | undefined {
  let bytes = raw
  if (number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
  if (bytes.at(-1) === carriageReturn && !overflowed) bytes = bytes.subarray(0, -1)
  if (overflowed || bytes.length > longestLine)
    return { number, tooLong: true, bytes: bytes.subarray(0, shownOfTooLong) }
  return isBlank(bytes) ? undefined : { number, tooLong: false, bytes }
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 32 && byte !== 9 && byte !== carriageReturn) return false
  return true
}
