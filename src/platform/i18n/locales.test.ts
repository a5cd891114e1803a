import { expect, test } from 'vitest'
import { directionOf, intlTag, isLocale, pickLocale } from './locales.ts'

test('the first language that we speak is chosen, and English when there is none', () => {
  expect(pickLocale(['pt-BR', 'fr-CD', 'en'])).toBe('fr')
  expect(pickLocale(['ar-u-nu-arab'])).toBe('ar')
  expect(pickLocale(['fr;q=0.8', 'en;q=0.7'])).toBe('fr')
  expect(pickLocale(['zh'])).toBe('en')
  expect(pickLocale([])).toBe('en')
})

test('Arabic reads from the right', () => {
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('fr')).toBe('ltr')
})

test('dates are Gregorian in every language and digits Latin unless chosen otherwise', () => {
  expect(intlTag('ar')).toBe('ar-u-ca-gregory-nu-latn')
  expect(intlTag('ar', 'native')).toBe('ar-u-ca-gregory-nu-arab')
  expect(intlTag('fr', 'native')).toBe('fr-u-ca-gregory-nu-latn')
})

test('other words are no language of ours', () => {
  expect(isLocale('en')).toBe(true)
  expect(isLocale('__proto__')).toBe(false)
  expect(isLocale(undefined)).toBe(false)
})
