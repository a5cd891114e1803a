import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestLine, readLines } from './lines.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function linesOf(...chunks: Uint8Array[]) {
  const found: [number, string, boolean][] = []
  for await (const { number, bytes, tooLong } of readLines(chunks))
    found.push([number, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), tooLong])
  return found
}

test('a byte-order mark, CRLF, blank lines and a missing last line break are accepted', async () => {
  expect(await linesOf(bytesOf('\ufeff{"a":1}\r\n\r\n  \t\n{"b":2}'))).toEqual([
    [1, '{"a":1}', false],
    [4, '{"b":2}', false],
  ])
})

test('however a file is cut into chunks, its lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', ' ', '\ufeff', '😀'), { maxLength: 30 }),
      fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
      async (pieces, cuts) => {
        const whole = bytesOf(pieces.join(''))
        const places = [
          0,
          ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b),
          whole.length,
        ]
        const chunks = places.slice(1).map((place, i) => whole.subarray(places[i], place))
        expect(await linesOf(...chunks)).toEqual(await linesOf(whole))
      },
    ),
  )
})

test('a line of exactly one mebibyte is read, one byte more is refused, and the next line is read again', async () => {
  const exact = new Uint8Array(longestLine).fill(97)
  const more = new Uint8Array(longestLine + 1).fill(98)
  const cut = bytesOf('\n')
  const found = await linesOf(exact, cut, more, cut, bytesOf('{}'))
  expect(found.map(([number, text, tooLong]) => [number, text.length, tooLong])).toEqual([
    [1, longestLine, false],
    [2, 256, true],
    [3, 2, false],
  ])
})

test('a line break of two bytes does not make a line too long, nor does a byte-order mark', async () => {
  const whole = new Uint8Array([0xef, 0xbb, 0xbf, ...new Uint8Array(longestLine).fill(97), 13, 10])
  expect((await linesOf(whole)).map(([, text, tooLong]) => [text.length, tooLong])).toEqual([
    [longestLine, false],
  ])
  const halves = await linesOf(whole.subarray(0, 1000), whole.subarray(1000))
  expect(halves.map(([, text, tooLong]) => [text.length, tooLong])).toEqual([[longestLine, false]])
})

test('a line of a hundred megabytes is never held', async () => {
  function* flood() {
    for (let megabyte = 0; megabyte < 100; megabyte += 1) yield new Uint8Array(1024 * 1024).fill(120)
    yield bytesOf('\n{"after":1}\n')
  }
  const found: number[] = []
  for await (const line of readLines(flood())) found.push(line.bytes.length)
  expect(found).toEqual([256, 11])
})
