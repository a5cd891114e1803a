import { describe, expect, it } from 'vitest'
import { countAll, journey, on, year2026 } from './journeys-under-test.ts'

const held = (ref: string, more: Parameters<typeof journey>[1] = []) =>
  journey(ref, [
    on('2026-10-01 08:00', 'apprehended', { ground: 'offence' }),
    on('2026-10-01 12:00', 'detention-ordered', { status: 'pre-sentence' }),
    on('2026-10-01 14:00', 'admitted', { separatedFromAdults: 'no' }, { place: 'PL-1' }),
    ...more,
  ])

describe('children in detention', () => {
  it('a child who turns eighteen on the day of the census is counted no more', () => {
    const eighteen = { ...held('A'), child: { ref: 'A', dateOfBirth: '2009-01-01' } }
    const almost = { ...held('B'), child: { ref: 'B', dateOfBirth: '2009-01-02' } }
    expect(countAll([eighteen, almost]).get('JJ-2')?.numerator).toBe(1)
  })

  it('a child of whom only the year of birth is known has the benefit of the doubt, and one of unknown age counts', () => {
    const ofYear = { ...held('A'), child: { ref: 'A', dateOfBirth: '2009' } }
    const unknown = { ...held('B'), child: { ref: 'B' } }
    const result = countAll([ofYear, unknown], { ...year2026, by: ['age'] }).get('JJ-2')
    expect(result?.numerator).toBe(2)
    const counted = result?.groups?.filter((group) => group.numerator !== 0)
    expect(counted?.map(({ by, numerator, state }) => [by.age, numerator, state])).toEqual([
      ['16-17', 1, 'known'],
      ['unknown', 1, 'no-denominator'],
    ])
  })

  it('a child held in two cases is one child', () => {
    const twice = held('A', [
      on('2026-10-05 08:00', 'detention-ordered', { status: 'sentenced' }, { case: 'A-2' }),
    ])
    const results = countAll([twice])
    expect(results.get('JJ-2')?.numerator).toBe(1)
    expect(results.get('UNS-1')).toMatchObject({ value: 100, numerator: 1, denominator: 1 })
  })

  it('lies in the area of the place of the latest move, and of the order where no place is known', () => {
    const moved = held('A', [on('2026-11-01 10:00', 'moved', { to: 'PL-2' })])
    const nowhere = journey('B', [
      on('2026-10-01 12:00', 'detention-ordered', { status: 'security' }, { agency: 'POL-2' }),
    ])
    const groups = countAll([moved, nowhere, held('C')], { ...year2026, by: ['area'] }).get('JJ-2')?.groups
    expect(groups?.map(({ by, numerator }) => [by.area, numerator])).toEqual([
      ['ARK-0101', 1],
      ['ARK-02', 2],
    ])
    expect(
      countAll([moved, nowhere, held('C')], { ...year2026, area: 'ARK-01' }).get('JJ-2')?.numerator,
    ).toBe(1)
  })

  it('who was released at the very instant of the census is held no more', () => {
    const released = held('A', [on('2027-01-01 00:00', 'released')])
    expect(countAll([released]).get('JJ-2')?.numerator).toBe(0)
    const later = held('A', [on('2027-01-01 00:01', 'released')])
    expect(countAll([later]).get('JJ-2')?.numerator).toBe(1)
  })

  it('a retracted arrest holds nobody', () => {
    const [arrest] = held('A').events
    const retracted = journey('A', [
      arrest!,
      { ...arrest!, id: 'R', data: {}, retracts: arrest!.id, reason: 'wrong child' },
    ])
    expect(countAll([retracted]).get('JJ-2')?.numerator).toBe(0)
    expect(countAll([retracted]).get('JJ-1')?.numerator).toBe(0)
  })
})

describe('separation and visits', () => {
  it('an admission that says nothing leaves it unknown, beside', () => {
    const silent = held('A', [on('2026-12-01 10:00', 'admitted', {}, { place: 'PL-2' })])
    expect(countAll([silent, held('B')]).get('JJ-7')).toMatchObject({
      value: 100,
      numerator: 1,
      denominator: 1,
      beside: { unknown: 1 },
    })
  })

  it('a visit counts in whichever case, a call or a lawyer does not', () => {
    const visit = (at: string, by: string, how: string) => on(at, 'visited', { by, how }, { case: 'A-2' })
    const told = (event: ReturnType<typeof on>) => countAll([held('A', [event])]).get('JJ-8')?.numerator
    expect(told(visit('2026-10-01 00:00', 'guardian', 'visit'))).toBe(1)
    expect(told(visit('2026-09-30 23:59', 'guardian', 'visit'))).toBe(0)
    expect(told(visit('2026-12-31 10:00', 'parent', 'call'))).toBe(0)
    expect(told(visit('2026-12-31 10:00', 'lawyer', 'visit'))).toBe(0)
    expect(told(visit('2027-01-01 00:00', 'parent', 'visit'))).toBe(0)
  })
})

describe('how long detention lasted', () => {
  it('custody without an order before sentence is not counted, and a change of status ends the time', () => {
    const onlyCustody = journey('A', [
      on('2026-03-01 08:00', 'apprehended'),
      on('2026-03-02 08:00', 'released'),
    ])
    const changed = journey('B', [
      on('2026-03-01 00:00', 'apprehended'),
      on('2026-03-02 00:00', 'detention-ordered', { status: 'pre-sentence' }),
      on('2026-04-01 12:00', 'sentenced', { sanction: 'custodial' }),
    ])
    const result = countAll([onlyCustody, changed]).get('JJ-4')
    expect(result).toMatchObject({ numerator: 1, value: 31.5, bands: { '1-3': 1, 'under-1': 0 } })
  })

  it('absconding ends a time, and coming back begins another', () => {
    const fled = journey('A', [
      on('2026-03-01 00:00', 'detention-ordered', { status: 'pre-sentence' }),
      on('2026-03-11 00:00', 'absconded'),
      on('2026-04-01 00:00', 'returned'),
      on('2026-04-03 00:00', 'released'),
    ])
    expect(countAll([fled]).get('JJ-4')).toMatchObject({ numerator: 2, value: 6, beside: { mean: 6 } })
  })

  it('a release known to be on the last day of the year ends in that year', () => {
    const released = journey('A', [
      on('2026-12-01 00:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-12-31', 'released'),
    ])
    expect(countAll([released]).get('JJ-5')).toMatchObject({ numerator: 1, value: 31 })
  })

  it('who was seventeen at the start and eighteen at the end is counted', () => {
    const born = { dateOfBirth: '2008-06-01' }
    const grown = journey(
      'A',
      [
        on('2026-05-01 00:00', 'detention-ordered', { status: 'sentenced' }),
        on('2026-07-01 00:00', 'released'),
      ],
      born,
    )
    const results = countAll([grown])
    expect(results.get('JJ-5')?.numerator).toBe(1)
    expect(results.get('JJ-11')?.denominator).toBe(0)
  })
})

describe('deaths in detention', () => {
  const died = journey('A', [
    on('2026-03-01 00:00', 'detention-ordered', { status: 'sentenced' }),
    on('2026-03-11 00:00', 'died'),
  ])
  const free = journey('B', [
    on('2026-03-01 00:00', 'detention-ordered', { status: 'sentenced' }),
    on('2026-03-11 00:00', 'released'),
    on('2026-03-12 00:00', 'died'),
  ])
  it('are counted among all who were held at any time, and beside among those held at the census', () => {
    const result = countAll([died, free, held('C'), held('D')]).get('JJ-6')
    expect(result).toMatchObject({ value: 250, numerator: 1, denominator: 4 })
    expect(result?.beside).toEqual({
      heldAtCensus: 2,
      perHeldAtCensus: { value: 500, numerator: 1, denominator: 2 },
    })
  })
})
