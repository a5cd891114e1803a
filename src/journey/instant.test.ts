import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth, formatInstant, instantOf, parseInstant } from './instant.ts'
import {
  addMonths,
  localDate,
  startOfDay,
  startOfMonth,
  startOfNextDay,
  startOfNextMonth,
} from './local-time.ts'

const arbitraryMs = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) })
const arbitraryOffset = fc.integer({ min: -56, max: 56 }).map((quarters) => quarters * 15)

describe('an instant', () => {
  it('is read as the platform reads it, and written back the same', () => {
    fc.assert(
      fc.property(arbitraryMs, arbitraryOffset, (ms, offset) => {
        const text = formatInstant(ms, offset)
        expect(Date.parse(text)).toBe(ms)
        expect(parseInstant(text)).toEqual({ ms, offsetMinutes: offset })
      }),
    )
  })

  it.each([
    ['2026-01-03T10:15+02:00', '2026-01-03T10:15:00+02:00'],
    ['2026-01-03T10:15:00+0200', '2026-01-03T10:15:00+02:00'],
    ['2026-01-03T10:15:00-05', '2026-01-03T10:15:00-05:00'],
    ['2026-01-03T10:15:00.1239Z', '2026-01-03T10:15:00.123Z'],
    ['2026-01-03T10:15:00,5Z', '2026-01-03T10:15:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ])('may be written %s', (text, meaning) => {
    const { ms, offsetMinutes } = instantOf(text)
    expect(formatInstant(ms, offsetMinutes)).toBe(meaning)
  })

  it.each([
    '2026-01-03',
    '2026-01-03T10:15:00',
    '2026-02-29T10:15:00Z',
    '2026-13-01T10:15:00Z',
    '2026-01-03T24:00:00Z',
    '2026-01-03T10:60:00Z',
    '2026-01-03T10:15:00.Z',
    '2026-01-03T10:15:00+02:00x',
    '2026-01-03 10:15:00Z',
    'yesterday',
    '',
  ])('is not %s', (text) => {
    expect(parseInstant(text)).toBeNull()
  })
})

describe('local days and months', () => {
  it('hold the instant they belong to', () => {
    fc.assert(
      fc.property(arbitraryMs, arbitraryOffset, (ms, offset) => {
        expect(startOfDay(ms, offset)).toBeLessThanOrEqual(ms)
        expect(startOfNextDay(ms, offset)).toBeGreaterThan(ms)
        expect(startOfMonth(ms, offset)).toBeLessThanOrEqual(ms)
        expect(startOfNextMonth(ms, offset)).toBeGreaterThan(ms)
        expect(localDate(startOfNextMonth(ms, offset), offset).day).toBe(1)
      }),
    )
  })

  it('31 August and six months is the last day of February', () => {
    const { ms, offsetMinutes } = instantOf('2025-08-31T10:00:00+02:00')
    expect(formatInstant(addMonths(ms, offsetMinutes, 6), offsetMinutes)).toBe('2026-02-28T10:00:00+02:00')
    const leap = instantOf('2023-08-31T23:30:00-05:00')
    expect(formatInstant(addMonths(leap.ms, -300, 6), -300)).toBe('2024-02-29T23:30:00-05:00')
  })

  it('a month later is the same day or the last one', () => {
    fc.assert(
      fc.property(arbitraryMs, arbitraryOffset, fc.integer({ min: 0, max: 40 }), (ms, offset, months) => {
        const from = localDate(ms, offset)
        const to = localDate(addMonths(ms, offset, months), offset)
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)))
      }),
    )
  })
})
