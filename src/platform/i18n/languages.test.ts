import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileCatalog, readPart } from './catalog.ts'
import { loadCatalog, readParts, translator } from './load-catalog.ts'
import { locales } from './locales.ts'
import { usedIds } from './used-ids.ts'

const source = fileURLToPath(new URL('../..', import.meta.url))

/** The plural categories that a whole number can fall into. */
const categories = {
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
}

describe.each(locales)('%s', (locale) => {
  test('every part holds the same ids as in English', () => {
    const idsOf = (which: typeof locale) =>
      Object.fromEntries(readParts(which).map((part) => [part.name, [...readPart(part).keys()].sort()]))
    expect(idsOf(locale)).toEqual(idsOf('en'))
  })

  test('every message asks for the same values as in English', () => {
    const valuesOf = (which: typeof locale) =>
      Object.fromEntries(
        Object.entries(loadCatalog(which)).map(([id, message]) => [id, [...valuesIn(message)].sort()]),
      )
    expect(valuesOf(locale)).toEqual(valuesOf('en'))
  })

  test('every plural has all the forms of the language', () => {
    const incomplete = Object.entries(compileCatalog(readParts(locale))).filter(([, message]) =>
      pluralsIn(message).some((forms) => categories[locale].some((form) => !(form in forms))),
    )
    expect(incomplete.map(([id]) => id)).toEqual([])
  })

  test('no apostrophe hides a value from being filled in', () => {
    const hidden = readParts(locale).flatMap((part) =>
      [...readPart(part)].filter(([, words]) => /'[{}#]/.test(words)).map(([id]) => id),
    )
    expect(hidden).toEqual([])
  })
})

test('every id that the source names has words', () => {
  const known = loadCatalog('en')
  const missing = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .flatMap((entry) => usedIds(readFileSync(join(entry.parentPath, entry.name), 'utf8')))
    .filter((id) => !(id in known))
  expect([...new Set(missing)].sort()).toEqual([])
})

test('the server has words in each language', () => {
  expect(locales.map((locale) => translator(locale)('form.yes'))).toEqual(['Yes', 'Oui', 'نعم'])
})

/** The names of the values that a compiled message asks for. */
function valuesIn(message: unknown, found = new Set<string>()): Set<string> {
  if (!Array.isArray(message)) return found
  for (const token of message) {
    if (!Array.isArray(token)) continue
    const [name, , forms] = token
    if (typeof name === 'string') found.add(name)
    if (typeof forms === 'object' && forms !== null) {
      for (const form of Object.values(forms)) valuesIn(form, found)
    }
  }
  return found
}

/** The forms of every plural in a compiled message, at any depth. */
function pluralsIn(message: unknown): Record<string, unknown>[] {
  if (!Array.isArray(message)) return []
  return message.flatMap((token) => {
    if (!Array.isArray(token) || typeof token[2] !== 'object' || token[2] === null) return []
    const forms = token[2] as Record<string, unknown>
    return [...(token[1] === 'plural' ? [forms] : []), ...Object.values(forms).flatMap(pluralsIn)]
  })
}
