import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inZone, readWall, sameDay } from './wall-time.ts'

test('an instant with an offset is read as the clock stood there', () => {
  expect(readWall('2026-06-18T09:30:00+03:00')).toMatchObject({ day: 18, hour: 9, minute: 30, offset: 180 })
  expect(readWall('2026-06-18T23:30:00-05:00', 'Asia/Amman')).toMatchObject({ day: 18, hour: 23 })
})

test('an instant in UTC is moved to the zone, summer time included', () => {
  expect(readWall('2026-01-15T12:00:00Z', 'Europe/Paris')).toMatchObject({ hour: 13, offset: 60 })
  expect(readWall('2026-07-15T12:00:00Z', 'Europe/Paris')).toMatchObject({ hour: 14, offset: 120 })
  expect(readWall('2026-07-15T12:00:00Z')).toMatchObject({ hour: 12, offset: 0 })
})

test('a day and a month have no clock', () => {
  expect(readWall('2026-06-18')).toEqual({
    year: 2026,
    month: 6,
    day: 18,
    hour: 0,
    minute: 0,
    offset: undefined,
  })
  expect(readWall('2026-06')).toMatchObject({ month: 6, day: 1 })
})

test('what is no date is refused', () => {
  expect(() => readWall('18/06/2026')).toThrow(RangeError)
})

test('the wall of an instant at an offset says that instant back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -720, max: 840 }), (instant, offset) => {
      const { year, month, day, hour, minute } = inZone(instant, offset)
      const back = Date.UTC(year, month - 1, day, hour, minute) - offset * 60_000
      expect(back).toBe(Math.floor(instant / 60_000) * 60_000)
    }),
  )
})

test('tomorrow is the next day of the calendar, also over the end of a year', () => {
  const newYear = readWall('2027-01-01T08:00:00+02:00')
  const eve = readWall('2026-12-31T23:59:00+02:00')
  expect(sameDay(newYear, eve, 1)).toBe(true)
  expect(sameDay(newYear, eve)).toBe(false)
})
