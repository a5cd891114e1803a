import { describe, expect, it } from 'vitest'
import { localTime, onDay, readTold, type Told } from './told-journey.ts'

const codes = (told: Told[], asOf: string) => readTold(told, asOf).flags.map(({ code }) => code)

describe('an order that ran out', () => {
  const told: Told[] = [
    ['2026-02-02T08:00', 'detention-ordered', { status: 'pre-sentence', until: '2026-03-01' }],
  ]

  it('is a question from the end of its last day, where it was given', () => {
    expect(codes(told, '2026-03-01T23:59')).toEqual([])
    expect(codes(told, '2026-03-02T00:00')).toEqual(['order-expired'])
    expect(localTime(readTold(told, '2026-02-10T00:00').nextChangeAt)).toBe('2026-03-02T00:00')
  })

  it('is none once another order reaches further, or the child is free', () => {
    const renewed: Told = [
      '2026-02-20T08:00',
      'detention-ordered',
      { status: 'pre-sentence', until: '2026-04-01' },
    ]
    expect(codes([...told, renewed], '2026-03-10T00:00')).toEqual([])
    expect(codes([...told, ['2026-02-20T08:00', 'released']], '2026-03-10T00:00')).toEqual([])
  })

  it('of an earlier time in detention says nothing about this one', () => {
    const anew: Told[] = [
      ['2026-02-20T08:00', 'released'],
      ['2026-02-25T08:00', 'apprehended', { ground: 'offence' }],
    ]
    expect(codes([...told, ...anew], '2026-03-10T00:00')).toEqual([])
  })

  it('is none where the order says no date, or one that is no date', () => {
    const vague: Told[] = [
      ['2026-02-02T08:00', 'detention-ordered', { status: 'pre-sentence', until: 'soon' }],
    ]
    expect(codes(vague, '2026-09-01T00:00')).toEqual([])
  })
})

describe('detention without news', () => {
  const told: Told[] = [['2024-01-10T08:00', 'detention-ordered', { status: 'sentenced' }]]

  it('is a question after two years, ninety days after the last that was heard', () => {
    const heard: Told[] = [...told, ['2025-12-01T08:00', 'visited', { by: 'parent', how: 'visit' }]]
    expect(codes(heard, '2026-03-01T08:00')).toEqual([])
    expect(codes(heard, '2026-03-01T08:01')).toEqual(['run-without-news'])
    expect(localTime(readTold(heard, '2026-02-01T00:00').nextChangeAt)).toBe('2026-03-01T08:00')
  })

  it('is asked beside an order that ran out, each at its own time', () => {
    const both: Told[] = [
      ['2024-01-10T08:00', 'detention-ordered', { status: 'sentenced', until: '2027-01-01' }],
    ]
    expect(localTime(readTold(both, '2025-06-01T00:00').nextChangeAt)).toBe('2026-01-10T08:00')
    expect(localTime(readTold(both, '2026-06-01T00:00').nextChangeAt)).toBe('2027-01-02T00:00')
  })
})

describe('what does not fit together', () => {
  it('a return without an absconding is a question, and opens nothing', () => {
    expect(codes([['2026-02-02T08:00', 'returned']], '2026-03-01T00:00')).toEqual([
      'returned-without-absconding',
    ])
    const held: Told[] = [
      ['2026-02-01T08:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-02T08:00', 'returned'],
    ]
    expect(codes(held, '2026-03-01T00:00')).toEqual([])
  })

  it('an admission without a place is a question only where it opened detention', () => {
    const held: Told[] = [
      ['2026-02-01T08:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-02T08:00', 'admitted'],
    ]
    expect(codes(held, '2026-03-01T00:00')).toEqual([])
    expect(codes([['2026-02-02T08:00', 'admitted']], '2026-03-01T00:00')).toEqual(['admitted-without-place'])
    expect(codes([['2026-02-02T08:00', 'admitted', {}, { place: 'remand' }]], '2026-03-01T00:00')).toEqual([])
    const vanished: Told[] = [
      ['2026-02-02T08:00', 'admitted'],
      ['2026-02-02T08:00', 'released'],
    ]
    expect(codes(vanished, '2026-03-01T00:00')).toEqual([])
  })

  it('what is dated after a death is a question; what is dated at its instant is none', () => {
    const told: Told[] = [
      ['2026-02-02T08:00', 'died'],
      ['2026-02-02T08:00', 'report-received'],
      ['2026-02-03T08:00', 'visited'],
    ]
    expect(readTold(told).flags).toEqual([{ code: 'dated-after-death', event: 'e3' }])
  })

  it('of a death known to the day, only what came after that day', () => {
    const told: Told[] = [
      ['2026-02-02T00:00', 'died', {}, onDay],
      ['2026-02-02T20:00', 'visited'],
      ['2026-02-03T00:01', 'visited'],
    ]
    expect(readTold(told).flags).toEqual([{ code: 'dated-after-death', event: 'e3' }])
  })
})
