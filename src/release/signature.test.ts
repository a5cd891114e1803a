import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseBytes } from './canonical.ts'
import type { ReleaseContent } from './public-release.ts'
import { faultOf, fingerprintOf, newSigningKey, signerOf, signRelease } from './signature.ts'
import { checkRelease } from './verify-release.ts'

const content: ReleaseContent = {
  number: 1,
  title: 'Children and justice, 2025',
  titles: {
    en: 'Children and justice, 2025',
    fr: 'Les enfants et la justice, 2025',
    ar: 'الأطفال والعدالة، 2025',
  },
  plan: { id: 'annual', version: 1 },
  publishedAt: '2026-03-01T08:00:00.000Z',
  frozenAt: '2026-02-01T08:00:00.000Z',
  corrects: null,
  publisher: 'Arkadia',
  areas: [{ ref: 'ARK', name: 'Arkadia', parent: null }],
  tables: [],
  previousDigest: null,
}
const signer = signerOf(newSigningKey())

test('a signed release is whole, in whatever order its parts are written', () => {
  const release = signRelease(content, signer)
  expect(faultOf(release)).toBeNull()
  const turned = Object.fromEntries(Object.entries(release).toReversed())
  expect(checkRelease(JSON.stringify(turned, null, 2)).fault).toBeNull()
  expect(releaseBytes(turned as typeof release).equals(releaseBytes(release))).toBe(true)
})

test('whatever is changed, somebody notices', () => {
  const release = signRelease(content, signer)
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(content)), fc.jsonValue(), (key, value) => {
      const changed = { ...release, [key]: value }
      fc.pre(JSON.stringify(changed) !== JSON.stringify(release))
      expect(checkRelease(JSON.stringify(changed)).fault).not.toBeNull()
    }),
  )
})

test('another key signs something else, and has another name', () => {
  const other = signerOf(newSigningKey())
  const forged = { ...signRelease(content, other), publicKey: signer.publicKey }
  expect(faultOf(forged)).toBe('signature')
  expect(fingerprintOf(other.publicKey)).not.toBe(fingerprintOf(signer.publicKey))
  expect(fingerprintOf(signer.publicKey)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
})

test('a key of another kind signs nothing and proves nothing', () => {
  expect(() => signerOf('not a key')).toThrow()
  expect(faultOf({ ...signRelease(content, signer), publicKey: 'not a key' })).toBe('signature')
})
