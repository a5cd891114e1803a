import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import { findTypes } from './form-search.ts'

function typesIn(locale: 'en' | 'fr' | 'ar') {
  const t = translator(locale)
  return [...eventTypes.values()].map(({ type, group }) => ({
    type,
    label: t(`event.${type}`),
    help: t(`event.${type}.help`),
    group: t(`group.${group}`),
  }))
}
const en = typesIn('en')
const first = (written: string, types = en) => findTypes(types, written)[0]?.type

test('a kind of event is found by the beginning of its name, in any order of words', () => {
  expect(first('arr')).toBe('apprehended')
  expect(first('ordered detention')).toBe('detention-ordered')
})

test('a kind of event is found with letters wrong, swapped or left out', () => {
  expect(first('detenton orderd')).toBe('detention-ordered')
  expect(first('relaesed')).toBe('released')
  expect(first('arested')).toBe('apprehended')
})

test('accents, vowel signs and the ways of writing one Arabic letter make no difference', () => {
  const fr = typesIn('fr')
  const ar = typesIn('ar')
  for (const types of [fr, ar]) {
    for (const { type, label } of types) {
      const plain = label.normalize('NFD').replace(/\p{M}/gu, '')
      expect(findTypes(types, plain).map((each) => each.type)).toContain(type)
    }
  }
})

test('every kind of event is found by its own name, and before those that only mention it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...en), ({ type, label }) => {
      const found = findTypes(en, label).map((each) => each.type)
      expect(found.slice(0, 3)).toContain(type)
    }),
  )
})

test('nonsense finds nothing; nothing written finds all', () => {
  expect(findTypes(en, 'zzqqxx')).toEqual([])
  expect(findTypes(en, '  ')).toHaveLength(en.length)
})
