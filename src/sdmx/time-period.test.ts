import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, timePeriodOf } from './time-period.ts'

test.each([
  ['2024', '2024-01-01', '2025-01-01'],
  ['2024-A1', '2024-01-01', '2025-01-01'],
  ['2024-S2', '2024-07-01', '2025-01-01'],
  ['2024-T3', '2024-09-01', '2025-01-01'],
  ['2024-Q1', '2024-01-01', '2024-04-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2024-M12', '2024-12-01', '2025-01-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
  ['2024-D060', '2024-02-29', '2024-03-01'],
  ['2024-W01', '2024-01-01', '2024-01-08'],
  ['2021-W01', '2021-01-04', '2021-01-11'],
  ['2020-W53', '2020-12-28', '2021-01-04'],
  ['2024-02-29T10:15:00Z', '2024-02-29', '2024-03-01'],
  ['2022-01-01/P3Y', '2022-01-01', '2025-01-01'],
  ['2022-11-01/P4M', '2022-11-01', '2023-03-01'],
  ['2022-12-30/P3D', '2022-12-30', '2023-01-02'],
])('%s is the days from %s to before %s', (text, from, to) => {
  expect(daysOf(text)).toEqual({ from, to })
})

test.each([
  '',
  'spring',
  '24',
  '2024-13',
  '2024-00',
  '2024-Q5',
  '2024-Q01',
  '2023-02-29',
  '2024-W54',
  '2024-D367',
  '2024-1',
  '2024/P1Y',
])('"%s" is no time', (text) => {
  expect(daysOf(text)).toBeUndefined()
})

const window = (id: string, from: string, to: string) => ({
  id,
  from: `${from}T00:00:00+03:00`,
  to: `${to}T00:00:00+03:00`,
})

test('a year, a quarter and a month keep their names; any other window says when it begins and how long it is', () => {
  const named = (id: string, from: string, to: string) => {
    const { id: name, frequency } = timePeriodOf(window(id, from, to))
    return [name, frequency]
  }
  expect(named('2024', '2024-01-01', '2025-01-01')).toEqual(['2024', 'A'])
  expect(named('2024-Q3', '2024-07-01', '2024-10-01')).toEqual(['2024-Q3', 'Q'])
  expect(named('2024-07', '2024-07-01', '2024-08-01')).toEqual(['2024-07', 'M'])
  expect(named('2022/2024', '2022-01-01', '2025-01-01')).toEqual(['2022-01-01/P3Y', '_O'])
  expect(named('half', '2024-01-01', '2024-07-01')).toEqual(['2024-01-01/P6M', '_O'])
  expect(named('days', '2024-01-10', '2024-02-01')).toEqual(['2024-01-10/P22D', '_O'])
})

test('what a window is called names the very days it has', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 2_000 }), (from, days) => {
      const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
      const period = timePeriodOf(window('any', from, to))
      expect(daysOf(period.id)).toEqual({ from, to })
      expect([period.from, period.to]).toEqual([from, to])
    }),
  )
})
