import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeReference } from './children.filter.ts'
import { countFilters, isByName, pathOf, readFilters, writeFilters } from './children-query.ts'

test('what a filter is set to survives the address and a saved view', () => {
  const any = fc.record(
    {
      q: fc.string(),
      whose: fc.constantFrom('mine', 'agency'),
      state: fc.constantFrom('locked-up', 'in-care'),
      closed: fc.constantFrom('yes', 'no', 'any'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(any, (search) => {
      const filters = readFilters(search)
      expect(readFilters(writeFilters(filters))).toEqual(filters)
    }),
  )
})

test('the usual filters leave the address clean; a number in an address is read as the words it was', () => {
  expect(writeFilters(readFilters({}))).toEqual({})
  expect(readFilters({ q: 26 }).q).toBe('26')
  expect(readFilters({ state: { $ne: '' } }).state).toBe('')
})

test('search words, order and agency are not counted as filters', () => {
  expect(countFilters(readFilters({ q: 'Omar', sort: 'ref', whose: 'mine' }))).toBe(0)
  expect(countFilters(readFilters({ state: 'locked-up', risk: 'due' }))).toBe(2)
})

test('the page asks the server what the address says', () => {
  expect(pathOf(readFilters({ q: 'سارة', risk: 'due' }), 'abc')).toBe(
    `/children?q=${encodeURIComponent('سارة')}&risk=due&limit=50&after=abc`,
  )
})

test('page and server agree on what is a name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (q) => {
      if (looksLikeReference(q)) expect(isByName(q)).toBe(false)
    }),
  )
  expect(isByName('Omar al-Husari')).toBe(true)
  expect(isByName('26-0418-K')).toBe(false)
})
