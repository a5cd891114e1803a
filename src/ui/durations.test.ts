import { expect, test } from 'vitest'
import { loadCatalog } from '#platform/i18n/load-catalog.ts'
import type { Locale } from '#platform/i18n/locales.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import type { DateWords } from './dates.ts'
import { formatDuration, formatHours, formatLate, formatLeft } from './durations.ts'

const wordsIn = (locale: Locale): DateWords => ({
  locale,
  digits: 'latin',
  t: translateWith(locale, loadCatalog(locale)),
  now: '2026-06-16T09:40:00+02:00',
})
const en = wordsIn('en')
const minutes = (n: number) => n * 60_000

test('how late a right is, in the largest unit that still says enough', () => {
  expect(formatLate('2026-06-11T09:00:00+02:00', en)).toBe('5 days late')
  expect(formatLate('2026-06-16T06:30:00+02:00', en)).toBe('3 h 10 min late')
  expect(formatLate('2026-06-16T09:39:30+02:00', en)).toBe('under a minute late')
})

test('a right put right late is measured to that moment', () => {
  expect(formatLate('2026-06-11T09:00:00+02:00', en, '2026-06-12T10:00:00+02:00')).toBe('1 day 1 h late')
})

test('how long is left', () => {
  expect(formatLeft('2026-06-16T11:15:00+02:00', en)).toBe('1 h 35 min left')
  expect(formatLeft('2026-06-16T23:40:00+02:00', en)).toBe('14 h left')
  expect(formatLeft('2026-06-17T11:40:00+02:00', en)).toBe('1 day 2 h left')
  expect(formatLeft('2026-06-17T09:40:00+02:00', en)).toBe('1 day left')
  expect(formatLeft('2026-06-18T09:40:00+02:00', en)).toBe('2 days left')
})

test('the same in French and in Arabic, with their plurals', () => {
  expect(formatLate('2026-06-11T09:00:00+02:00', wordsIn('fr'))).toBe('5 jours de retard')
  expect(formatLeft('2026-06-16T11:15:00+02:00', wordsIn('fr'))).toBe('reste 1 h 35 min')
  expect(formatLate('2026-06-11T09:00:00+02:00', wordsIn('ar'))).toBe('تأخير 5 أيام')
  expect(formatLate('2026-06-14T09:00:00+02:00', wordsIn('ar'))).toBe('تأخير يومين')
  expect(formatLeft('2026-06-18T09:40:00+02:00', wordsIn('ar'))).toBe('باقٍ يومان')
  expect(formatLeft('2026-11-12T09:40:00+02:00', wordsIn('ar'))).toBe('باقٍ 149 يومًا')
})

test('beside a limit in hours, hours never become days', () => {
  expect(formatHours(minutes(36 * 60 + 25), en)).toBe('36 h 25 min')
  expect(formatHours(minutes(27 * 60 + 5), en)).toBe('27 h 05 min')
  expect(formatDuration(minutes(36 * 60), en)).toBe('1 day 12 h')
})

test('a time that has not come yet is never negative', () => {
  expect(formatDuration(-minutes(5), en)).toBe('under a minute')
})
