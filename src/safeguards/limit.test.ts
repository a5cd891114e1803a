import { describe, expect, it } from 'vitest'
import { broughtBeforeAuthority } from './arr-3.ts'
import { contactTwiceAWeek } from './det-8.ts'
import { days, dueAfter, hours, months, times, years } from './limit.ts'
import { limitsOf, withLimit } from './profile-limits.ts'
import { followedUp } from './srv-1.ts'
import { fewInterviews } from './vic-3.ts'

const start = Date.parse('2024-02-29T23:30:00+02:00')
const due = (limit: Parameters<typeof dueAfter>[2], offset = 120) =>
  new Date(dueAfter(start, offset, limit)).toISOString()

describe('the last instant in time', () => {
  it('of hours and days is counted in running hours', () => {
    expect(due(hours(24))).toBe('2024-03-01T21:30:00.000Z')
    expect(due(days(14))).toBe('2024-03-14T21:30:00.000Z')
  })

  it('of months and years is the same local time, on the last day where the month is shorter', () => {
    expect(due(months(1))).toBe('2024-03-29T21:30:00.000Z')
    expect(due(months(12))).toBe('2025-02-28T21:30:00.000Z')
    expect(due(years(1))).toBe('2025-02-28T21:30:00.000Z')
    expect(due(years(4))).toBe('2028-02-29T21:30:00.000Z')
    // In another offset the same instant is a day later.
    expect(due(months(1), 240)).toBe('2024-03-31T21:30:00.000Z')
  })

  it('of how often something may happen is its own instant', () => {
    expect(due(times(3))).toBe('2024-02-29T21:30:00.000Z')
  })
})

describe('a limit', () => {
  it('says its unit, and what kind of limit it is', () => {
    expect([hours(1), days(2), months(3), years(4), times(5)].map(({ unit }) => unit)).toEqual([
      'hours',
      'days',
      'months',
      'years',
      'times',
    ])
    expect(days(31, { parameter: true, aim: { value: 7, unit: 'days' } })).toEqual({
      value: 31,
      unit: 'days',
      parameter: true,
      aim: { value: 7, unit: 'days' },
    })
  })

  it('can be tried in place of the declared one, and of several only that asked about', () => {
    const two = { value: 2, unit: 'days' } as const
    expect(limitsOf(withLimit(broughtBeforeAuthority, '', two))).toEqual([['', two]])
    expect(limitsOf(withLimit(contactTwiceAWeek, '', two))).toEqual([['', two]])
    expect(limitsOf(withLimit(fewInterviews, '', { value: 1, unit: 'times' }))).toEqual([
      ['', { value: 1, unit: 'times' }],
    ])
    const tried = new Map(limitsOf(withLimit(followedUp, 'high', two)))
    expect(tried.get('high')).toEqual(two)
    expect(tried.get('low')).toEqual(days(30, { parameter: true }))
  })
})
