import { expect, test } from 'vitest'
import { loadCatalog } from '#platform/i18n/load-catalog.ts'
import type { Digits, Locale } from '#platform/i18n/locales.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import {
  type DateWords,
  formatBy,
  formatDate,
  formatDay,
  formatDue,
  formatMoment,
  formatNear,
  formatTime,
  formatWhen,
} from './dates.ts'

const wordsIn = (locale: Locale, digits: Digits = 'latin'): DateWords => ({
  locale,
  digits,
  t: translateWith(locale, loadCatalog(locale), digits),
  now: '2026-06-16T09:40:00+02:00',
})
const en = wordsIn('en')

test('a moment is written in full, by the clock of its place', () => {
  expect(formatMoment('2026-06-18T09:30:00+02:00', en)).toBe('Thu 18 June 2026, 09:30')
  expect(formatMoment('2026-06-18T00:05:00-04:00', en)).toBe('Thu 18 June 2026, 00:05')
  expect(formatMoment('2026-06-18T09:30:00+02:00', wordsIn('fr'))).toBe('jeu. 18 juin 2026, 09:30')
  expect(formatMoment('2026-06-18T09:30:00+02:00', wordsIn('ar'))).toBe('الخميس 18 يونيو 2026، 09:30')
})

test('digits follow the reader’s choice, the calendar never does', () => {
  expect(formatMoment('2026-06-18T09:30:00+02:00', wordsIn('ar', 'native'))).toBe(
    'الخميس ١٨ يونيو ٢٠٢٦، ٠٩:٣٠',
  )
})

test('the first of a month is "1er" in French', () => {
  expect(formatDay('2026-07-01', wordsIn('fr'), 'always')).toBe('mer. 1er juillet 2026')
})

test('the year is dropped only when it is this one', () => {
  expect(formatDay('2026-06-18', en)).toBe('Thu 18 June')
  expect(formatDay('2025-06-18', en)).toBe('Wed 18 June 2025')
  expect(formatDate('2010-05-02', en)).toBe('2 May 2010')
})

test('today, tomorrow and yesterday are named, with the time', () => {
  expect(formatNear('2026-06-16T11:15:00+02:00', en)).toBe('11:15 today')
  expect(formatNear('2026-06-17T12:00:00+02:00', en)).toBe('12:00 tomorrow')
  expect(formatNear('2026-06-15T23:59:00+02:00', en)).toBe('23:59 yesterday')
  expect(formatNear('2026-06-18T12:00:00+02:00', en)).toBe('Thu 18 June')
})

test('"today" is the day where the thing happens, not where the reader sits', () => {
  const late = { ...en, now: '2026-06-16T22:30:00Z' }
  expect(formatNear('2026-06-17T01:00:00+02:00', late)).toBe('01:00 today')
  expect(formatNear('2026-06-16T18:00:00-04:00', late)).toBe('18:00 today')
})

test('a limit ahead is "by", a limit that passed is "due"', () => {
  expect(formatBy('2026-06-16T11:15:00+02:00', en)).toBe('by 11:15 today')
  expect(formatDue('2026-06-11T09:00:00+02:00', en)).toBe('due Thu 11 June')
  expect(formatBy('2026-06-16T11:15:00+02:00', wordsIn('fr'))).toBe('au plus tard aujourd’hui à 11:15')
  expect(formatBy('2026-06-18T11:15:00+02:00', wordsIn('ar'))).toBe('حتى الخميس 18 يونيو')
})

test('a moment is never shown more exactly than it is known', () => {
  expect(formatWhen('2026-06-18T00:00:00+02:00', 'day', en)).toBe('Thu 18 June 2026')
  expect(formatWhen('2026-06-01T00:00:00+02:00', 'month', en)).toBe('June 2026')
  expect(formatWhen('2026-06', undefined, en)).toBe('June 2026')
  expect(formatWhen('2026-06-18T09:30:00+02:00', 'minute', en)).toBe('Thu 18 June 2026, 09:30')
})

test('the clock has 24 hours', () => {
  expect(formatTime('2026-06-18T00:00:00+02:00', en)).toBe('00:00')
  expect(formatTime('2026-06-18T16:05:00+02:00', en)).toBe('16:05')
})
