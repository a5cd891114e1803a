import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  atHour,
  day,
  formatDate,
  formatInstant,
  hourOf,
  startOfDay,
  startOfMonth,
  weekday,
} from './local-time.ts'

const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2045, 0, 1) })

test('a written instant is the instant that was meant, whatever the season', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const whole = Math.floor(instant / 1000) * 1000
      expect(Date.parse(formatInstant(whole))).toBe(whole)
    }),
  )
})

test('clocks go forward on the last Sunday of March and back on the last Sunday of October', () => {
  expect(formatInstant(Date.UTC(2026, 2, 29, 0, 59))).toBe('2026-03-29T02:59:00+02:00')
  expect(formatInstant(Date.UTC(2026, 2, 29, 1, 0))).toBe('2026-03-29T04:00:00+03:00')
  expect(formatInstant(Date.UTC(2026, 9, 25, 0, 59))).toBe('2026-10-25T03:59:00+03:00')
  expect(formatInstant(Date.UTC(2026, 9, 25, 1, 0))).toBe('2026-10-25T03:00:00+02:00')
})

test('a day begins at midnight of its own offset', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const start = startOfDay(instant)
      expect(formatInstant(start).slice(10, 19)).toBe('T00:00:00')
      expect(formatDate(start)).toBe(formatDate(instant))
      expect(formatInstant(startOfMonth(instant)).slice(7, 19)).toBe('-01T00:00:00')
    }),
  )
})

test('hours and weekdays are those of the wall clock', () => {
  const tuesday = Date.parse('2026-06-16T09:30:00+03:00')
  expect(weekday(tuesday)).toBe(2)
  expect(hourOf(tuesday)).toBe(9.5)
  expect(formatInstant(atHour(tuesday + day, 15.25))).toBe('2026-06-17T15:15:00+03:00')
})
