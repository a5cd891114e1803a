import { expect, test } from 'vitest'
import { translator } from '#platform/i18n/load-catalog.ts'
import type { DateWords } from '#ui/dates.ts'
import { wordCitation, wordShare } from './rights-words.ts'

const wordsIn = (locale: DateWords['locale']): DateWords => ({
  locale,
  digits: 'latin',
  t: translator(locale),
  now: '2026-06-16T00:00:00Z',
})

test('a citation is told in the reader’s language, its number as the instrument writes it', () => {
  const cited = { instrument: 'CRC', locator: 'art 37(d)' }
  const plain = (text: string) => text.replace(/[\u2066\u2069]/g, '')
  expect(plain(wordCitation(cited, wordsIn('en')))).toBe('Convention on the Rights of the Child art 37(d)')
  expect(plain(wordCitation(cited, wordsIn('fr')))).toBe(
    'Convention relative aux droits de l’enfant art. 37(d)',
  )
  expect(plain(wordCitation(cited, wordsIn('ar')))).toBe('اتفاقية حقوق الطفل المادة 37(d)')
  expect(wordCitation({ instrument: 'Case management practice', locator: '' }, wordsIn('en'))).toBe(
    'Case management practice',
  )
})

test('a share is never rounded to all or nothing', () => {
  const shares = [0, 1, 500, 999, 1000].map((n) => wordShare(n, 1000, wordsIn('en')))
  expect(shares).toEqual(['0%', '1%', '50%', '99%', '100%'])
  expect(wordShare(0, 0, wordsIn('en'))).toBe('')
})
