import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open, seal } from './cipher.ts'

const key = randomBytes(32)
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))

test('what was sealed opens to the same bytes', () => {
  fc.assert(
    fc.property(bytes, fc.string(), (plaintext, aad) => {
      expect(open(key, seal(key, plaintext, aad), aad)).toEqual(plaintext)
    }),
  )
})

test('a single changed bit anywhere is noticed', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (plaintext, at) => {
      const sealed = seal(key, plaintext, 'one/name')
      const bit = at % (sealed.length * 8)
      const index = Math.floor(bit / 8)
      sealed[index] = (sealed[index] ?? 0) ^ (1 << (bit % 8))
      expect(() => open(key, sealed, 'one/name')).toThrow(/does not open/)
    }),
  )
})

test('a sealed value cut short at any place is noticed', () => {
  const sealed = seal(key, Buffer.from('a name'), 'one/name')
  for (let length = 0; length < sealed.length; length++) {
    expect(() => open(key, sealed.subarray(0, length), 'one/name')).toThrow(/does not open/)
  }
})

test('a value moved to another owner, to another purpose or under another key does not open', () => {
  const sealed = seal(key, Buffer.from('a name'), 'one/name')
  expect(() => open(key, sealed, 'other/name')).toThrow(/does not open/)
  expect(() => open(key, sealed, 'one/address')).toThrow(/does not open/)
  expect(() => open(randomBytes(32), sealed, 'one/name')).toThrow(/does not open/)
})

test('the same text sealed twice looks different', () => {
  const plaintext = Buffer.from('a name')
  expect(seal(key, plaintext, 'x').equals(seal(key, plaintext, 'x'))).toBe(false)
})
