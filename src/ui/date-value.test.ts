import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datePartsOf, emptyDate, readDate } from './date-value.ts'

const parts = (day: string, month: string, year: string, time = '') => ({ day, month, year, time })

test('a date with its time', () => {
  expect(readDate(parts('16', '6', '2026', '9:35'), { time: 'required' })).toEqual({
    kind: 'date',
    date: '2026-06-16',
    time: '09:35',
    precision: 'minute',
  })
})

test('a time is understood as people write it', () => {
  for (const time of ['9:35', '09.35', '9h35', '0935', '٩:٣٥']) {
    expect(readDate(parts('16', '6', '2026', time), { time: 'required' })).toMatchObject({ time: '09:35' })
  }
})

test('what is missing is named, from the year inwards', () => {
  const needs = { time: 'required', required: true } as const
  expect(readDate(emptyDate, needs)).toMatchObject({ problem: 'form.date.needed' })
  expect(readDate(parts('30', '6', ''), needs)).toMatchObject({ problem: 'form.date.add-year', box: 'year' })
  expect(readDate(parts('30', '', '2026'), needs)).toMatchObject({ problem: 'form.date.add-month' })
  expect(readDate(parts('', '6', '2026'), needs)).toMatchObject({ problem: 'form.date.add-day' })
  expect(readDate(parts('30', '6', '2026'), needs)).toMatchObject({ problem: 'form.date.add-time' })
})

test('days, months and times that do not exist are refused', () => {
  const need = { time: 'optional' } as const
  expect(readDate(parts('29', '2', '2026'), need)).toMatchObject({ problem: 'form.date.no-such-day' })
  expect(readDate(parts('29', '2', '2028'), need)).toMatchObject({ kind: 'date' })
  expect(readDate(parts('1', '13', '2026'), need)).toMatchObject({ problem: 'form.date.no-such-month' })
  expect(readDate(parts('1', '1', '26'), need)).toMatchObject({ problem: 'form.date.year-of-four' })
  expect(readDate(parts('1', '1', '2026', '24:00'), need)).toMatchObject({
    problem: 'form.date.no-such-time',
  })
})

test('where only the day or the month is known, that is what is kept', () => {
  const need = { time: 'required', coarse: true } as const
  expect(readDate(parts('16', '6', '2026'), need)).toEqual({
    kind: 'date',
    date: '2026-06-16',
    precision: 'day',
  })
  expect(readDate(parts('', '6', '2026'), need)).toEqual({
    kind: 'date',
    date: '2026-06',
    precision: 'month',
  })
})

test('no answer is no mistake when none is required', () => {
  expect(readDate(emptyDate, { time: 'none' })).toEqual({ kind: 'empty' })
})

test('the boxes of a date read back as that date', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (at) => {
        const day = at.toISOString().slice(0, 10)
        expect(readDate(datePartsOf(day), { time: 'none' })).toEqual({
          kind: 'date',
          date: day,
          precision: 'day',
        })
      },
    ),
  )
})
