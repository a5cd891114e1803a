import { expect, test } from 'vitest'
import { loadCatalog } from '#platform/i18n/load-catalog.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import type { DateWords } from '#ui/dates.ts'
import type { DefinitionReading, Figure } from '../figures/figures.contract.ts'
import { rowsOfFigures } from './figure-rows.ts'

const words: DateWords = {
  locale: 'en',
  digits: 'latin',
  t: translateWith('en', loadCatalog('en')),
  now: '2026-11-22T12:00:00Z',
}
const definition = {
  id: 'JJ-3',
  words: { name: 'indicator.JJ-3', definition: 'indicator.JJ-3.definition', safeguard: null },
} as DefinitionReading
const naming = { definitions: [definition], names: new Map([['ARK', 'Arkadia']]), words }
const whole = { state: 'known' as const, value: 11.9, numerator: 312, denominator: 2_621_400, beside: {} }
const figure: Figure = {
  indicator: 'JJ-3',
  version: 1,
  unit: 'per-100000',
  ...whole,
  window: { from: '2026-01-01T00:00:00+03:00', to: '2026-04-01T00:00:00+03:00' },
  census: '2026-04-01T00:00:00+03:00',
  area: 'ARK',
  population: null,
  notes: [],
}
const bySex: Figure = {
  ...figure,
  groups: [
    { by: { sex: 'female' }, ...whole, numerator: 0, value: 0 },
    { by: { sex: 'unknown' }, ...whole, state: 'no-denominator', value: null, denominator: null },
  ],
}

test('a file has a row for each cell, codes beside words, plain numbers', () => {
  const [head, total, girls] = rowsOfFigures([bySex], naming)
  expect(head).toContain('Numerator')
  expect(total).toEqual(expect.arrayContaining(['JJ-3', 'Arkadia', 'Total', '_T', 11.9, 312, 2_621_400]))
  expect(girls).toEqual(expect.arrayContaining(['Girl', 'female', 0]))
})

test('where there is no value the file says why, and a zero is a zero', () => {
  const [head = [], , girls = [], unknown = []] = rowsOfFigures([bySex], naming)
  const why = head.indexOf('Why there is no value')
  expect(girls[why]).toBe('')
  expect(unknown[why]).toBe('does not apply')
  expect(unknown[head.indexOf('Value')]).toBeNull()
})

test('what several answers of a page say alike stands once', () => {
  expect(rowsOfFigures([bySex, bySex], naming)).toHaveLength(4)
})
