import { expect, test } from 'vitest'
import { accessFromUrl, loginName } from './access.ts'
import { scramMatches, scramVerifier } from './scram.ts'

test.each([
  [
    'postgres://u:p%40ss@db.example/way',
    { host: 'db.example', port: 5432, user: 'u', password: 'p@ss', database: 'way', ssl: undefined },
  ],
  [
    'postgresql://u@h:5433/w?sslmode=verify-full',
    { host: 'h', port: 5433, ssl: { rejectUnauthorized: true } },
  ],
  ['postgres://u:p@h/w?sslmode=require', { ssl: { rejectUnauthorized: false } }],
  ['postgres://u:p@/w?host=/run/postgresql', { host: '/run/postgresql', database: 'w' }],
])('%s is understood', (url, access) => {
  expect(accessFromUrl(url)).toMatchObject(access)
})

test('the login of a database is never the group itself, and fits a role’s name', () => {
  expect(loginName('waymark')).toBe('waymark_app_login')
  expect(Buffer.byteLength(loginName('é'.repeat(31)))).toBeLessThanOrEqual(63)
})

test('a stored verifier belongs to its password only', () => {
  // The example of RFC 7677.
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
  expect(scramMatches(scramVerifier('pencil', salt), 'pencil')).toBe(true)
  expect(scramMatches(scramVerifier('pencil', salt), 'pencils')).toBe(false)
  expect(scramMatches('md5abc', 'pencil')).toBe(false)
})
