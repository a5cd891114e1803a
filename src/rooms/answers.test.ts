import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { translator } from '#platform/i18n/load-catalog.ts'
import { locales } from '#platform/i18n/locales.ts'

const rooms = import.meta.dirname
const sources = readdirSync(rooms, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
)

/** Every refusal that a room writes down in full; those put together from parts are listed by hand. */
const codes = new Set([
  ...sources.flatMap((file) => {
    const text = readFileSync(join(rooms, file), 'utf8')
    return [...text.matchAll(/\b(?:refuse|problem)\(\s*'([a-z.-]+)'/g)].map((found) => found[1] ?? '')
  }),
  ...['refused', 'code-needed', 'password-change-needed'].map((kind) => `sign-in.${kind}`),
  ...['too-short', 'too-long', 'too-plain', 'own-name', 'same'].map((fault) => `account.password-${fault}`),
])

test.each(locales)('every refusal has words in %s', (locale) => {
  const words = translator(locale)
  expect(codes.size).toBeGreaterThan(30)
  const missing = [...codes].filter((code) => words(`problem.${code}`) === `problem.${code}`)
  expect(missing).toEqual([])
})
