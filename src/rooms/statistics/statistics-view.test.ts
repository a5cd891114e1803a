import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCasesOf, writeCasesOf } from './cases-of.ts'
import { onlyOf, partsOf, readView, viewParts, writeView } from './statistics-view.ts'

test('a view survives the address, whatever it says', () => {
  const search = fc.record(
    Object.fromEntries(
      viewParts.map((part) => [part, fc.oneof(fc.string(), fc.constantFrom('sex', 'age', 'region'))]),
    ),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(search, (said) => {
      const view = readView(said)
      expect(readView(writeView(view))).toEqual(view)
    }),
  )
})

test('a year is a number to the router and a period to us', () => {
  expect(readView({ period: 2025 }).period).toBe('2025')
})

test('what cannot be broken down by is left out, and columns need rows of another kind', () => {
  expect(readView({ rows: 'name' }).rows).toBe('')
  expect(readView({ cols: 'sex' }).cols).toBe('')
  expect(readView({ rows: 'sex', cols: 'sex' }).cols).toBe('')
})

test('one category is a dimension and a value', () => {
  expect(onlyOf({ only: 'form:2+3' })).toEqual({ dimension: 'form', value: '2+3' })
  for (const only of ['', 'sex:', ':x', 'name:x', 'sex']) expect(onlyOf({ only })).toBeNull()
  expect(partsOf('A,B,,A')).toEqual(['A', 'B'])
})

test('the open list of cases survives the address', () => {
  const open = { part: 'denominator' as const, of: { region: 'ARK-01', form: '2+3' } }
  expect(readCasesOf(writeCasesOf(open))).toEqual(open)
  expect(writeCasesOf({ part: 'numerator', of: { region: '' } })).toBe('numerator')
  expect(readCasesOf('everything')).toBeNull()
  expect(readCasesOf('numerator|name:x')).toEqual({ part: 'numerator', of: {} })
})
