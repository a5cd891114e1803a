import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'pofile'
import { describe, expect, it } from 'vitest'
import {
  type CategoryPart,
  checkedName,
  iccsCategories,
  icvacCategories,
  nameOfCategory,
} from './categories.ts'
import { computeIndicators } from './compute.ts'
import { gatherForCounting } from './country-under-test.ts'
import { dimensionIds } from './dimensions.ts'
import { factsFor } from './journeys-under-test.ts'

const locales = join(import.meta.dirname, '../../locales')

function wordsOf(locale: string): Map<string, string> {
  const parts = readdirSync(join(locales, locale)).map((part) =>
    parse(readFileSync(join(locales, locale, part), 'utf8')),
  )
  return new Map(parts.flatMap(({ items }) => items.map((item) => [item.msgid, item.msgstr[0] ?? ''])))
}

/** Every category that a few hundred children of the synthetic country fall into. */
function categoriesMet(): Map<string, Set<string>> {
  const { journeys, registers } = gatherForCounting(200, 7)
  const year = { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', census: '2026-06-30T00:00:00Z' }
  const facts = factsFor(journeys, year, registers)
  return new Map(
    dimensionIds.map((by) => [
      by,
      new Set(
        computeIndicators(facts, registers, { ...year, by: [by] }).flatMap(({ groups = [] }) =>
          groups.map((group) => group.by[by]!),
        ),
      ),
    ]),
  )
}

describe.each(['en', 'fr', 'ar'])('in %s', (locale) => {
  const words = wordsOf(locale)

  it('every category that children fall into has a name, and none is shown as a code', () => {
    const nameless = [...categoriesMet()].flatMap(([dimension, values]) =>
      [...values].flatMap((value) =>
        nameOfCategory(dimension, value).filter(
          (part: CategoryPart) => 'id' in part && (part.id === 'category.code' || !words.get(part.id)),
        ),
      ),
    )
    expect(nameless).toEqual([])
  })

  it('every category of the classifications has its words', () => {
    const needed = [
      ...iccsCategories.map(({ code }) => `category.iccs.${code}`),
      ...icvacCategories.map(({ code }) => `category.icvac.${code}`),
      'category.code',
      'category.unverified',
      'category.seen-in-code',
    ]
    expect(needed.filter((id) => !words.get(id))).toEqual([])
  })
})

it('several forms of violence in one category have a name each', () => {
  expect(nameOfCategory('form', '2+3')).toEqual([{ id: 'category.icvac.2' }, { id: 'category.icvac.3' }])
})

it('a code that the list does not hold is shown as a code, never under an invented name', () => {
  expect(nameOfCategory('offence-2', '0999')).toEqual([{ id: 'category.code', values: { code: '0999' } }])
  expect(checkedName('offence-2', '0999')).toBeNull()
})

it('each level 2 category stands within a level 1 category, once', () => {
  const codes = iccsCategories.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.filter((code) => code.length === 4 && !codes.includes(code.slice(0, 2)))).toEqual([])
})

it('a name says how far it was checked', () => {
  expect(checkedName('offence', '05')).toBe('seen-in-code')
  expect(checkedName('offence-2', '0504')).toBe('unverified')
  expect(checkedName('form', '3')).toBe('unverified')
  expect(checkedName('sex', 'female')).toBeNull()
})
