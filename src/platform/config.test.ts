import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { problemOf } from './errors.ts'

test('an empty environment gives what the documentation says', () => {
  expect(readConfig({ PORT: '', HOST: ' ' }, '/home/way mark')).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataFolder: '/home/way mark/data',
    databaseUrl: undefined,
    profileFile: undefined,
    keyFile: '/home/way mark/data/waymark.keys.json',
  })
})

test('relative paths are taken from where the command was given', () => {
  const found = readConfig(
    { WAYMARK_DATA: 'd', WAYMARK_PROFILE: '../p.json', WAYMARK_KEY_FILE: '/k' },
    '/home/a',
  )
  expect(found).toMatchObject({ dataFolder: '/home/a/d', profileFile: '/home/p.json', keyFile: '/k' })
})

test.each([
  ['PORT', '65536'],
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['PORT', '40.5'],
  ['DATABASE_URL', 'localhost'],
  ['DATABASE_URL', 'mysql://somebody:hush@host/db'],
  ['DATABASE_URL', 'postgres://host/db'],
  ['DATABASE_URL', 'postgres://somebody:hush@host'],
])('%s=%s is refused by name, with what is allowed and without its password', (variable, value) => {
  const refusal = (() => {
    try {
      return readConfig({ [variable]: value }, '/')
    } catch (error) {
      return error
    }
  })()
  expect(problemOf(refusal)).toMatchObject({
    code: 'config.invalid',
    params: { variable, allowed: expect.any(String) },
  })
  expect(String(refusal)).not.toContain('hush')
})
