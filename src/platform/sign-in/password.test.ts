import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { hashPassword, needsRehash, passwordFault, verifyPassword } from './password.ts'

test('a password is kept as Argon2id, and only the same one opens', async () => {
  const kept = await hashPassword('long enough for us')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(kept, 'long enough for us')).toBe(true)
  expect(await verifyPassword(kept, 'long enough for uS')).toBe(false)
  expect(needsRehash(kept)).toBe(false)
})

test('nobody opens with nothing kept, not even with the words used in its place', async () => {
  expect(await verifyPassword(undefined, 'nobody has this password')).toBe(false)
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false)
})

test('the same accented password from two keyboards is one password', async () => {
  expect(await verifyPassword(await hashPassword('clé de la forêt'), 'cle\u0301 de la fore\u0302t')).toBe(
    true,
  )
})

test('a hash with older costs is to be made anew', async () => {
  expect(
    needsRehash(await hash('long enough for us', { memoryCost: 8192, timeCost: 1, parallelism: 1 })),
  ).toBe(true)
})

test.each([
  ['short', [], 'too-short'],
  ['a'.repeat(1001), [], 'too-long'],
  ['abababababababab', [], 'too-plain'],
  ['amina.okoye2030', ['amina.okoye', 'Amina Okoye'], 'own-name'],
  ['three brown goats at noon', ['amina.okoye'], undefined],
  ['كلمة مرور طويلة جدا', [], undefined],
] as const)('the password %s is judged', (password, own, fault) => {
  expect(passwordFault(password, own)).toBe(fault)
})
