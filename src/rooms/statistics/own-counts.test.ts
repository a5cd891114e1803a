import { expect, test } from 'vitest'
import type { Figure } from '../figures/figures.contract.ts'
import { ownFigure } from './own-counts.ts'

const cell = {
  state: 'known' as const,
  value: 0.45,
  numerator: 14,
  denominator: 3_119_999,
  beside: { arrests: 14, fromMinimumAge: { value: 1.9, numerator: 13, denominator: 673_917 } },
}
const figure: Figure = {
  indicator: 'JJ-1',
  version: 1,
  unit: 'per-100000',
  ...cell,
  groups: [{ ...cell, state: 'no-denominator', value: null, denominator: null, by: { region: 'unknown' } }],
  window: { from: '2026-01-01T00:00:00+03:00', to: '2027-01-01T00:00:00+03:00' },
  census: '2026-11-22T00:00:00+03:00',
  area: 'ARK',
  population: { area: 'ARK', year: 2026, ageFrom: 0, ageTo: 17, source: null },
  notes: [{ code: 'population-added-up' }],
}

test('the children that a judge may open are a number, and no rate of the country’s children', () => {
  const own = ownFigure(figure)
  expect(own).toMatchObject({ unit: 'count', value: 14, denominator: null, population: null, notes: [] })
  expect(own.groups?.[0]).toMatchObject({ state: 'known', value: 14, by: { region: 'unknown' } })
  expect(own.beside).toEqual({ arrests: 14 })
})

test('a share of those children stays a share', () => {
  const share = { ...figure, unit: 'percent' as const }
  expect(ownFigure(share)).toEqual(share)
})
