import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashSecret, isSecret, newSecret } from './session-secret.ts'

test('a secret is 32 random bytes, and only its hash can be kept', () => {
  const secret = newSecret()
  expect(isSecret(secret)).toBe(true)
  expect(newSecret()).not.toBe(secret)
  expect(hashSecret(secret)).toEqual(createHash('sha256').update(secret).digest())
})

test.each(['', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}\n`, "'; reset role --"])(
  '%j is no secret',
  (text) => {
    expect(isSecret(text)).toBe(false)
  },
)
