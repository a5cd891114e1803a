import { expect, test } from 'vitest'
import { translator } from '#platform/i18n/load-catalog.ts'
import type { Locale } from '#platform/i18n/locales.ts'
import { ageOf, dayOf, wordAge, wordPerson, wordWhere, wordWhereShort } from './child-words.ts'

const words = (locale: Locale) => ({
  locale,
  digits: 'latin' as const,
  t: translator(locale),
  now: '2026-06-16T09:40:00+02:00',
})

test('a child is a boy, a girl or a child, never a number', () => {
  expect(wordPerson('male', 16, words('en'))).toBe('Boy, 16')
  expect(wordPerson('unknown', null, words('en'))).toBe('Child, age not known')
  expect(wordPerson('female', 0, words('en'))).toBe('Girl, under 1')
  expect(wordPerson('female', 14, words('fr'))).toBe('Fille, 14 ans')
  expect(wordPerson('male', 3, words('ar'))).toBe('صبي، 3 سنوات')
})

test('age in years and months turns on the birthday, not before', () => {
  expect(ageOf('2010-02-16', '2026-06-16')).toEqual({ years: 16, months: 4 })
  expect(ageOf('2010-06-17', '2026-06-16')).toEqual({ years: 15, months: 11 })
  expect(ageOf('2010-06-16', '2026-06-16')).toEqual({ years: 16, months: 0 })
  expect(wordAge('2010-02-16', words('en'))).toBe('16 years 4 months')
  expect(wordAge('2010-06-16', words('en'))).toBe('16 years')
})

test('where a child is held says the place and the day of the stay', () => {
  const held = { state: 'locked-up', status: 'pre-sentence', place: 'PL-4', since: '2026-05-14T08:05:00Z' }
  expect(dayOf('2026-06-16T07:00:00Z', '2026-06-16T07:40:00Z')).toBe(1)
  expect(wordWhere(held, { 'PL-4': 'Brenna' }, words('en')).exactly).toBe('Brenna, day 33')
  expect(wordWhereShort({ ...held, place: null }, {}, words('en'))).toMatch(/, day 33$/)
})
