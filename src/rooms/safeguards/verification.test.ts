import fc from 'fast-check'
import { expect, test } from 'vitest'
import { source } from '#safeguards/source.ts'
import {
  declaredVerification,
  latestSignOffs,
  type SignOff,
  signOffInForce,
  verificationBy,
} from './verification.ts'

const unread = source('CRC', 'art 12', 'treaty', 'unverified')
const read = source('CRC', 'art 12', 'treaty', { readAt: 'somewhere' })

const entry = (id: string, at: string, decision: SignOff['decision'], safeguard = 'TRI-3'): SignOff => ({
  id,
  at,
  safeguard,
  instrument: 'CRC',
  locator: 'art 12',
  decision,
  withdraws: null,
  edition: null,
  page: null,
  note: null,
  person: 'omar',
  agency: 'AID',
  role: 'legal-aid',
})

test('without a sign-off a citation is as its declaration says', () => {
  expect([declaredVerification('TRI-3', unread), declaredVerification('TRI-3', read)]).toEqual([
    'unverified',
    'verified',
  ])
})

test('the latest entry counts in whatever order they are read, and one taken back leaves the declaration', () => {
  const decisions = fc.array(fc.constantFrom('confirmed', 'wrong', 'withdrawn'), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(decisions, fc.boolean(), (given, reversed) => {
      const entries = given.map((decision, i) =>
        entry(`id-${i}`, `2026-01-0${i + 1}T00:00:00Z`, decision as SignOff['decision']),
      )
      const verificationOf = verificationBy(latestSignOffs(reversed ? entries.toReversed() : entries))
      const expected = { confirmed: 'verified', wrong: 'wrong', withdrawn: 'unverified' }[given.at(-1)!]
      expect(verificationOf('TRI-3', unread)).toBe(expected)
      expect(verificationOf('MIG-3', unread)).toBe('unverified')
    }),
  )
})

test('a lawyer can find wrong what was read in a copy', () => {
  const latest = latestSignOffs([entry('a', '2026-01-01T00:00:00Z', 'wrong')])
  expect(verificationBy(latest)('TRI-3', read)).toBe('wrong')
  expect(signOffInForce(latest, 'TRI-3', { instrument: 'CRC', locator: 'art 13' })).toBeNull()
})
