import { describe, expect, it } from 'vitest'
import { ageOn, birthPrecision, latestBirthDate, parseDate } from './age.ts'
import type { ChildRecord } from './envelope.ts'

function age(child: Omit<ChildRecord, 'ref'>, date: string): number | null {
  return ageOn({ ref: 'ARK-1', ...child }, parseDate(date)!)
}

describe('age', () => {
  it.each([
    ['2026-05-01', 15],
    ['2026-05-02', 16],
  ])('of a child born 2 May 2010, on %s', (date, years) => {
    expect(age({ dateOfBirth: '2010-05-02' }, date)).toBe(years)
  })

  it('of a child born on 29 February turns on 1 March', () => {
    expect(age({ dateOfBirth: '2012-02-29' }, '2026-02-28')).toBe(13)
    expect(age({ dateOfBirth: '2012-02-29' }, '2026-03-01')).toBe(14)
  })

  it('is the youngest that fits where only the month or the year is known', () => {
    expect(age({ dateOfBirth: '2010-05' }, '2026-05-30')).toBe(15)
    expect(age({ dateOfBirth: '2010-05' }, '2026-05-31')).toBe(16)
    expect(age({ dateOfBirth: '2010' }, '2026-12-30')).toBe(15)
    expect(age({ dateOfBirth: '2010-05-02', dateOfBirthPrecision: 'estimated' }, '2026-12-30')).toBe(15)
    expect(age({ dateOfBirth: '2010-05-02', dateOfBirthPrecision: 'month' }, '2026-05-30')).toBe(15)
  })

  it('is not guessed', () => {
    expect(age({}, '2026-01-01')).toBeNull()
    expect(age({ dateOfBirth: '2010-05-02', dateOfBirthPrecision: 'unknown' }, '2026-01-01')).toBeNull()
  })

  it('precision follows from how much of the date is there', () => {
    expect(birthPrecision({ ref: 'A', dateOfBirth: '2010-05' })).toBe('month')
    expect(birthPrecision({ ref: 'A' })).toBe('unknown')
    expect(latestBirthDate({ ref: 'A', dateOfBirth: '2012-02' })).toEqual({ year: 2012, month: 2, day: 29 })
  })

  it.each([
    ['2010-05-02', 'day'],
    ['2010-05', 'month'],
    ['2010', 'year'],
    ['201', 'unknown'],
  ])('of %s is known to the %s', (dateOfBirth, precision) => {
    expect(birthPrecision({ ref: 'A', dateOfBirth })).toBe(precision)
  })

  it('where more is claimed to be known than there is, what is there counts', () => {
    const claimed = { ref: 'A', dateOfBirth: '2010-05', dateOfBirthPrecision: 'day' as const }
    expect(latestBirthDate(claimed)).toEqual({ year: 2010, month: 5, day: 31 })
    const year = { ref: 'A', dateOfBirth: '2010', dateOfBirthPrecision: 'month' as const }
    expect(latestBirthDate(year)).toEqual({ year: 2010, month: 12, day: 31 })
    expect(latestBirthDate({ ref: 'A', dateOfBirth: 'unborn', dateOfBirthPrecision: 'year' })).toBeNull()
  })

  it('does not turn in an earlier month on a later day', () => {
    expect(age({ dateOfBirth: '2010-05-20' }, '2026-04-25')).toBe(15)
    expect(age({ dateOfBirth: '2010-05-20' }, '2026-06-01')).toBe(16)
  })

  it.each([['x2010-05-02'], ['2010-05-02T00:00'], ['2010-5-2'], [20100502], [['2010-05-02']], [null]])(
    '%j is no date',
    (text) => {
      expect(parseDate(text)).toBeNull()
    },
  )
})
