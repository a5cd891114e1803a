import { expect, test } from 'vitest'
import { compileCatalog, readPart } from './catalog.ts'
import { translateWith } from './translate.ts'

const po = (...pairs: [string, string][]) =>
  pairs.map(([id, words]) => `msgid "${id}"\nmsgstr "${words}"\n`).join('\n')

test('parts become one catalogue, filled in with counts of the language', () => {
  const catalog = compileCatalog([
    { name: 'a', text: po(['late', '{n, plural, one {# day late} other {# days late}}']) },
    { name: 'b', text: po(['who', 'For {name}']) },
  ])
  const t = translateWith('en', catalog)
  expect(t('late', { n: 1 })).toBe('1 day late')
  expect(t('late', { n: 1200 })).toBe('1,200 days late')
  expect(t('who', { name: 'Lena {n}' })).toBe('For Lena {n}')
})

test('Arabic has its six plurals and, when chosen, its own digits', () => {
  const words = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}'
  const catalog = compileCatalog([{ name: 'a', text: po(['n', words]) }])
  const t = translateWith('ar', catalog)
  expect([0, 1, 2, 3, 11, 100].map((n) => t('n', { n }))).toEqual([
    'صفر',
    'واحد',
    'اثنان',
    '3 قليل',
    '11 كثير',
    '100 آخر',
  ])
  expect(translateWith('ar', catalog, 'native')('n', { n: 11 })).toBe('١١ كثير')
})

test('an id without words is given back as it is', () => {
  expect(translateWith('en', {})('no.such.id')).toBe('no.such.id')
})

test('an id that stands twice is refused, in one part and in two', () => {
  const twice = po(['a', 'x'], ['a', 'y'])
  expect(() => readPart({ name: 'part', text: twice })).toThrow('part.po: "a" stands twice')
  const parts = ['one', 'two'].map((name) => ({ name, text: po(['a', 'x']) }))
  expect(() => compileCatalog(parts)).toThrow('"a" stands in one.po and in two.po')
})

test('words that are missing or no ICU message are refused with their place', () => {
  expect(() => readPart({ name: 'part', text: po(['a', '']) })).toThrow('part.po: "a" has no words')
  const broken = { name: 'part', text: po(['a', '{n, plural, one {x}']) }
  expect(() => compileCatalog([broken])).toThrow('part.po: "a" is not a message')
})
