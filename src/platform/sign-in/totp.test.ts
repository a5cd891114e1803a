import { expect, test } from 'vitest'
import { newTotpSecret, totpCode, totpText, totpUri, verifyTotp } from './totp.ts'

// RFC 6238, appendix B: the secret "12345678901234567890", SHA-1; its eight digits end in our six.
const published = Buffer.from('12345678901234567890')

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at %i seconds the code is the published one', (seconds, code) => {
  expect(totpCode(published, seconds * 1000)).toBe(code)
  expect(verifyTotp(published, code, seconds * 1000, null)).toBe(Math.floor(seconds / 30))
})

test('a code is taken one step early or late, not two', () => {
  const now = 1_900_000_000_000
  for (const [steps, taken] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const) {
    const code = totpCode(published, now + steps * 30_000)
    expect(verifyTotp(published, code, now, null) !== undefined).toBe(taken)
  }
})

test('a code works once, and none from before it works after it', () => {
  const now = 1_900_000_000_000
  const step = verifyTotp(published, totpCode(published, now), now, null) ?? Number.NaN
  expect(verifyTotp(published, totpCode(published, now), now + 1000, step)).toBeUndefined()
  expect(verifyTotp(published, totpCode(published, now - 30_000), now, step)).toBeUndefined()
  expect(verifyTotp(published, totpCode(published, now + 30_000), now + 30_000, step)).toBe(step + 1)
})

test('what is not six digits is no code', () => {
  for (const code of ['', '12345', '1234567', '28708a', '٢٨٧٠٨٢']) {
    expect(verifyTotp(published, code, 59_000, null)).toBeUndefined()
  }
})

test('the address for an authenticator carries the secret and the names', () => {
  const secret = newTotpSecret()
  const uri = new URL(totpUri(secret, 'Waymark', 'amina.okoye'))
  expect(secret).toHaveLength(20)
  expect(uri.searchParams.get('secret')).toBe(totpText(secret))
  expect(uri.searchParams.get('issuer')).toBe('Waymark')
})
