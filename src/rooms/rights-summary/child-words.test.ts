import { describe, expect, test } from 'vitest'
import { translator } from '#platform/i18n/load-catalog.ts'
import { locales } from '#platform/i18n/locales.ts'
import { safeguards } from '#safeguards/catalogue.ts'
import { bands } from './rights-summary.policy.ts'

const states = ['met', 'due', 'breached'] as const
const ids = safeguards.map(({ id }) => id)

/** Words that judge a child, or name the harm: none of them has a place on a child's paper. */
const avoided = {
  en: /\b(suspects?|offenders?|offences?|criminals?|crimes?|guilty|victims?|delinquents?|accused|abused?|abuse|raped?|drugs?|minors?|juveniles?|prisoners?|prison|you did(?! not)|you have done|client)\b/i,
  fr: /\b(suspecte?s?|délinquante?s?|coupables?|crimes?|infractions?|délits?|victimes?|accusée?s?|abus\w*|viols?|drogues?|mineure?s?|prisonni\w+|prison|tu as fait|tu avais fait)\b/i,
  ar: /مشتبه|مذنب|مجرم|جريمة|جرائم|ضحية|الأحداث|حدث جانح|قاصر|متهم|اغتصاب|مخدر|سجين|السجن|فعلتَ/,
}

/** Longest sentence, and mean over all sentences, in words. English only: there the words are as short as the idea. */
const length = { '8-12': { longest: 18, mean: 10.5 }, '13-17': { longest: 22, mean: 13 } }

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/).filter((each) => each !== '')
const wordsOf = (sentence: string) => sentence.split(/\s+/).length

describe.each(locales)('the child’s own words in %s', (locale) => {
  const t = translator(locale)
  const all = bands.flatMap((band) =>
    ids.flatMap((id) =>
      states.map((state) => ({ band, id, state, text: t(`summary.${band}.${id}`, { state }) })),
    ),
  )

  test('every right has words for each age and each state, each of them different', () => {
    expect(ids).toHaveLength(54)
    for (const band of bands) {
      for (const id of ids) {
        const own = all.filter((each) => each.band === band && each.id === id).map(({ text }) => text)
        expect(new Set(own).size, `${band} ${id}`).toBe(3)
        expect(own.filter((text) => text.startsWith('summary.'))).toEqual([])
      }
    }
  })

  test('they are whole sentences without a word that judges the child or names the harm', () => {
    expect(all.filter(({ text }) => avoided[locale].test(text)).map(({ text }) => text)).toEqual([])
    expect(all.filter(({ text }) => !text.endsWith('.')).map(({ text }) => text)).toEqual([])
    expect(all.filter(({ text }) => /[A-Z]{3}|\bart\b|\bpara\b|[§()]/.test(text))).toEqual([])
  })

  test('no sentence is long', () => {
    const longest = locale === 'en' ? null : 26
    for (const band of bands) {
      const sentences = all.filter((each) => each.band === band).flatMap(({ text }) => sentencesOf(text))
      const most = longest ?? length[band].longest
      expect(sentences.filter((sentence) => wordsOf(sentence) > most)).toEqual([])
      const mean = sentences.reduce((sum, sentence) => sum + wordsOf(sentence), 0) / sentences.length
      expect(mean).toBeLessThan(locale === 'fr' ? 16 : length[band].mean)
    }
  })
})

test('English for the younger reads easily: Flesch reading ease of 75 or more, over all rights', () => {
  const t = translator('en')
  const texts = ids.flatMap((id) => states.map((state) => t(`summary.8-12.${id}`, { state })))
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/[a-z’]+/g) ?? [])
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const ease = 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length)
  expect(ease).toBeGreaterThan(75)
})

/** Groups of vowels, less a silent e at the end: close enough for a mean. */
function syllablesOf(word: string): number {
  const groups = word.replace(/(?<=[^l])e(?:d|s)?$/, '').match(/[aeiouy]+/g)?.length ?? 0
  return Math.max(1, groups)
}
