import { expect, it } from 'vitest'
import type { Journey } from '#journey/envelope.ts'
import { countAll, journey, on } from './journeys-under-test.ts'

const a = journey('A', [
  on('2026-02-01 08:00', 'apprehended', { ground: 'offence' }),
  on('2026-02-02 08:00', 'brought-before-authority', { authority: 'judge' }),
  on('2026-02-02 08:00', 'detention-ordered', { status: 'pre-sentence' }),
  on('2026-02-02 10:00', 'admitted', { separatedFromAdults: 'wholly' }, { place: 'PL-1' }),
  on('2026-03-04 08:00', 'sentenced', { sanction: 'non-custodial' }),
  on('2026-03-04 08:00', 'released'),
])
const b = journey('B', [
  on('2026-05-10 20:00', 'apprehended', { ground: 'flagrante' }),
  on('2026-05-10 23:00', 'diverted', { measure: 'warning' }),
  on('2026-05-10 23:00', 'released'),
])
const c = journey('C', [
  on('2026-10-01 00:00', 'apprehended', { ground: 'offence' }),
  on('2026-10-01 12:00', 'detention-ordered', { status: 'pre-sentence' }),
  on('2026-10-01 14:00', 'admitted', { separatedFromAdults: 'partly' }, { place: 'PL-1' }),
  on('2026-11-15 10:00', 'visited', { by: 'parent', how: 'visit' }),
])
const d = journey('D', [
  on('2025-06-01 00:00', 'sentenced', { sanction: 'custodial' }),
  on('2025-06-01 00:00', 'admitted', { separatedFromAdults: 'wholly' }, { place: 'PL-2' }),
  on('2026-06-01 00:00', 'released'),
  on('2026-06-20 10:00', 'aftercare-started'),
])
const e = journey('E', [
  on('2026-01-10 10:00', 'apprehended', { ground: 'offence' }),
  on('2026-01-10 12:00', 'released'),
  on('2026-07-10 10:00', 'apprehended', { ground: 'offence' }),
  on('2026-07-10 12:00', 'released'),
])

/** The worked example of the definitions: five children, one year, 200,000 children in the area. */
const workedExample: readonly Journey[] = [a, b, c, d, e]

it('the worked example comes out exactly', () => {
  const results = countAll(workedExample)
  const told = (id: string) => {
    const { value, numerator, denominator } = results.get(id)!
    return [value, numerator, denominator]
  }
  expect(told('JJ-1')).toEqual([2, 4, 200_000])
  expect(results.get('JJ-1')?.beside.arrests).toBe(5)
  expect(told('JJ-2')).toEqual([0.5, 1, 200_000])
  expect(told('JJ-3')).toEqual([0.5, 1, 200_000])
  expect(told('JJ-4')).toEqual([31, 1, null])
  expect(results.get('JJ-4')?.beside).toEqual({ mean: 31, median: 31, percentile90: 31 })
  expect(results.get('JJ-4')?.bands).toEqual({
    'under-1': 0,
    '1-3': 1,
    '3-6': 0,
    '6-12': 0,
    '12-and-more': 0,
  })
  expect(told('JJ-5')).toEqual([365, 1, null])
  expect(told('JJ-6')).toEqual([0, 0, 5])
  expect(told('JJ-7')).toEqual([100, 1, 1])
  expect(told('JJ-8')).toEqual([100, 1, 1])
  expect(told('JJ-9')).toEqual([0, 0, 1])
  expect(told('JJ-10')).toEqual([50, 1, 2])
  expect(told('JJ-11')).toEqual([100, 1, 1])
  expect(told('UNS-1')).toEqual([100, 1, 1])
  expect(told('FA-1')).toEqual([2.5, 4, null])
  expect(results.get('FA-1')?.beside).toEqual({
    within24Hours: { value: 100, numerator: 4, denominator: 4 },
    notYet: 1,
  })
  expect(told('SG-ARR-3')).toEqual([20, 1, 5])
})

it('the population of the year before the census is named with its source', () => {
  expect(countAll(workedExample).get('JJ-1')?.population).toEqual({
    area: 'ARK',
    year: 2026,
    ageFrom: 0,
    ageTo: 17,
    source: 'projection',
  })
})
