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
})
