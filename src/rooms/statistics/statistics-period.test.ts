import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayAt,
  daysBetween,
  earlier,
  lastOver,
  readPeriod,
  upTo,
  windowOf,
  yearBefore,
} from './statistics-period.ts'

const offset = 180

test('a year, a quarter, a month and a window of days are read as they are written', () => {
  const window = (text: string) => windowOf(readPeriod(text, offset)!, offset)
  expect(window('2025')).toEqual({ from: '2025-01-01T00:00:00+03:00', to: '2026-01-01T00:00:00+03:00' })
  expect(window('2025-Q4').from).toBe('2025-10-01T00:00:00+03:00')
  expect(window('2024-02').to).toBe('2024-03-01T00:00:00+03:00')
  expect(window('2025-01-15..2025-03-01')).toEqual({
    from: '2025-01-15T00:00:00+03:00',
    to: '2025-03-01T00:00:00+03:00',
  })
})

test('what names no period is none', () => {
  for (const text of [
    '',
    '25',
    '2025-Q5',
    '2025-13',
    '2025-02-30..2025-03-01',
    '2025-03-01..2025-03-01',
    'x',
  ])
    expect(readPeriod(text, offset)).toBeNull()
})

test('a window is written with its last day and kept with the day after', () => {
  expect(daysBetween('2025-01-01', '2025-01-31', offset)?.key).toBe('2025-01-01..2025-02-01')
  expect(daysBetween('2025-01-31', '2025-01-01', offset)).toBeNull()
  expect(dayAt(Date.parse('2025-01-31T22:00:00Z'), offset)).toBe('2025-02-01')
})

test('the period before joins the period, whatever its kind', () => {
  const year = fc.integer({ min: 1990, max: 2090 })
  const text = fc.oneof(
    year.map(String),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    year.map((y) => `${y}-03-05..${y}-04-01`),
  )
  fc.assert(
    fc.property(text, fc.integer({ min: -720, max: 840 }), (key, offset) => {
      const period = readPeriod(key, offset)!
      const previous = earlier(period, offset)
      expect(period.key).toBe(key)
      expect(previous.to).toBe(period.from)
      expect(previous.kind).toBe(period.kind)
      expect(readPeriod(previous.key, offset)).toEqual(previous)
      if (period.kind !== 'days')
        expect(dayAt(yearBefore(period, offset).from, offset).slice(4)).toBe(
          dayAt(period.from, offset).slice(4),
        )
    }),
  )
})

test('the last period that is over ends where the running one begins', () => {
  const ms = Date.parse('2026-01-01T00:30:00Z')
  expect(lastOver('quarter', ms, 0).key).toBe('2025-Q4')
  // An hour behind it is still the old year.
  expect(lastOver('year', ms, -60).key).toBe('2024')
})

test('a series ends with its period', () => {
  const february = readPeriod('2025-02', offset)!
  expect(upTo(february, 3, offset).map(({ key }) => key)).toEqual(['2024-12', '2025-01', '2025-02'])
})
