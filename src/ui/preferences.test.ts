import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPreferences } from './preferences.ts'

test('a new computer speaks the language of its system', () => {
  expect(readPreferences(null, ['ar-JO', 'en'])).toMatchObject({
    locale: 'ar',
    localeChosen: false,
    theme: null,
    shortcuts: true,
  })
})

test('what was chosen stays', () => {
  const stored = JSON.stringify({ locale: 'fr', localeChosen: true, theme: 'dark', shortcuts: false })
  expect(readPreferences(stored, ['en'])).toMatchObject({
    locale: 'fr',
    localeChosen: true,
    theme: 'dark',
    contrast: null,
    shortcuts: false,
  })
})

test('whatever stands in storage, the app starts', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      expect(['en', 'fr', 'ar']).toContain(readPreferences(stored, []).locale)
    }),
  )
})
