import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthAround, readBirthDate, readDate, readInstant, writeDate, yearsBetween } from './instant.ts'

test('an instant is the moment that the platform reads in the same text', () => {
  const moments = fc.tuple(
    fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
    fc.integer({ min: -14 * 60, max: 14 * 60 }),
  )
  fc.assert(
    fc.property(moments, ([moment, offset]) => {
      const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 23)
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
      const sign = offset < 0 ? '-' : '+'
      const text = `${local}${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
      const read = readInstant(text)
      expect(read).toMatchObject({ text, milliseconds: moment.getTime() })
      expect(writeDate(read?.day ?? 0)).toBe(local.slice(0, 10))
    }),
  )
})

test.each([
  ['2026-02-30T10:00:00Z'],
  ['2025-02-29T10:00:00Z'],
  ['2026-13-01T10:00:00Z'],
  ['2026-01-03T24:00:00Z'],
  ['2026-01-03T10:60:00Z'],
  ['2026-01-03T10:15:60Z'],
  ['2026-01-03T10:15:00'],
  ['2026-01-03 10:15:00Z'],
  ['2026-01-03T10:15:00+15:00'],
  ['2026-01-03T10:15:00+02:75'],
  ['2026-01-03T10:15:00.Z'],
  ['2026-01-03'],
  ['0000-01-03T10:15:00Z'],
  [' 2026-01-03T10:15:00Z'],
])('%s is no instant', (text) => {
  expect(readInstant(text)).toBeUndefined()
})

test('digits beyond the millisecond are cut, never rounded', () => {
  expect(readInstant('2026-01-03T10:15:00.9999999+02:00')?.text).toBe('2026-01-03T10:15:00.999+02:00')
  expect(readInstant('2026-01-03T10:15:00.5Z')).toMatchObject({
    text: '2026-01-03T10:15:00.5Z',
    milliseconds: Date.parse('2026-01-03T10:15:00.500Z'),
  })
  expect(readInstant('2026-01-03T10:15+02:00')?.text).toBe('2026-01-03T10:15:00+02:00')
})

test('a date that does not exist is no date', () => {
  expect(readDate('2026-02-30')).toBeUndefined()
  expect(readDate('1900-02-29')).toBeUndefined()
  expect(writeDate(readDate('2000-02-29') ?? 0)).toBe('2000-02-29')
})

test('a date of birth known to the month or the year can be any day in it', () => {
  const days = (text: string) => {
    const read = readBirthDate(text)
    return read && [writeDate(read.first), writeDate(read.last)]
  }
  expect(days('2010')).toEqual(['2010-01-01', '2010-12-31'])
  expect(days('2012-02')).toEqual(['2012-02-01', '2012-02-29'])
  expect(days('2012-02-05')).toEqual(['2012-02-05', '2012-02-05'])
  expect(days('2012-14')).toBeUndefined()
  expect(days('12')).toBeUndefined()
  const month = monthAround(readDate('2024-02-10') ?? 0)
  expect([writeDate(month.first), writeDate(month.last)]).toEqual(['2024-02-01', '2024-02-29'])
})

test('who was born on 29 February turns a year older on 1 March', () => {
  const born = readDate('2008-02-29') ?? 0
  expect(yearsBetween(born, readDate('2026-02-28') ?? 0)).toBe(17)
  expect(yearsBetween(born, readDate('2026-03-01') ?? 0)).toBe(18)
})
