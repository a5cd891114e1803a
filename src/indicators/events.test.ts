import { describe, expect, it } from 'vitest'
import { countAll, journey, on, registersUnderTest, year2026 } from './journeys-under-test.ts'

describe('children in conflict with the law', () => {
  it('an arrest for protection or migration is none, and beside the first arrest stands its band', () => {
    const child = journey(
      'A',
      [
        on('2026-02-01 08:00', 'apprehended', { ground: 'protection' }),
        on('2026-03-01 08:00', 'apprehended', { ground: 'warrant' }),
        on('2026-09-01 08:00', 'apprehended', { ground: 'offence' }),
      ],
      { dateOfBirth: '2012-06-15' },
    )
    const result = countAll([child], { ...year2026, by: ['age'] }).get('JJ-1')
    expect(result).toMatchObject({ numerator: 1, beside: { arrests: 2 } })
    const counted = result?.groups?.filter((group) => group.beside.arrests !== 0)
    expect(counted?.map(({ by, numerator, beside }) => [by.age, numerator, beside.arrests])).toEqual([
      ['12-13', 1, 1],
      ['14-15', 0, 1],
    ])
  })

  it('the second rate counts whoever was arrested from the minimum age, over the same ages', () => {
    const child = journey(
      'A',
      [
        on('2026-03-01 08:00', 'apprehended', { ground: 'warrant' }),
        on('2026-09-01 08:00', 'apprehended', { ground: 'offence' }),
      ],
      { dateOfBirth: '2012-06-15' },
    )
    expect(countAll([child]).get('JJ-1')?.beside.fromMinimumAge).toEqual({
      value: 2.5,
      numerator: 1,
      denominator: 40_000,
      ageFrom: 14,
      ageTo: 17,
    })
  })

  it('without a population there is a count and no rate, and it says so', () => {
    const child = journey('A', [
      on('2026-02-01 08:00', 'apprehended', { ground: 'offence' }, { place: 'PL-2' }),
    ])
    expect(countAll([child], { ...year2026, area: 'ARK-02' }).get('JJ-1')).toMatchObject({
      state: 'no-denominator',
      value: null,
      numerator: 1,
      denominator: null,
      population: null,
      notes: [{ code: 'population-missing', area: 'ARK-02', year: 2026 }],
    })
    expect(countAll([child], { ...year2026, area: 'ARK-01' }).get('JJ-1')).toMatchObject({
      value: 0,
      denominator: 80_000,
      notes: [{ code: 'population-of-earlier-year', year: 2024 }],
    })
  })
})

describe('sentences and diversion', () => {
  const both = journey('A', [
    on('2026-02-01 08:00', 'sentenced', { sanction: 'non-custodial' }),
    on('2026-05-01 08:00', 'sentenced', { sanction: 'custodial' }),
    on('2026-06-01 08:00', 'sentenced', { sanction: 'suspended-custodial' }, { case: 'A-2' }),
    on('2026-06-01 09:00', 'diverted', {}, { case: 'A-3' }),
    on('2026-06-02 09:00', 'sentenced', { sanction: 'non-custodial' }, { case: 'A-3' }),
  ])
  it('children are counted for sentences, cases for diversion', () => {
    const results = countAll([both])
    expect(results.get('JJ-9')).toMatchObject({ value: 100, numerator: 1, denominator: 1 })
    expect(results.get('JJ-10')).toMatchObject({ numerator: 1, denominator: 3 })
  })

  it('of nobody there is no share, and that is not zero', () => {
    expect(countAll([]).get('JJ-9')).toMatchObject({
      state: 'no-denominator',
      value: null,
      numerator: 0,
      denominator: 0,
    })
  })
})

describe('aftercare', () => {
  const release = (after: ReturnType<typeof on>[], at = '2026-12-10 00:00') =>
    journey('A', [
      on('2026-03-01 00:00', 'detention-ordered', { status: 'sentenced' }),
      on(at, 'released'),
      ...after,
    ])

  it('counts to the thirtieth day, not beyond', () => {
    const started = (at: string) =>
      countAll([release([on(at, 'aftercare-started')], '2026-06-01 00:00')]).get('JJ-11')
    expect(started('2026-07-01 00:00')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(started('2026-07-01 00:01')).toMatchObject({ numerator: 0, denominator: 1 })
  })

  it('a release whose thirty days still run waits beside, unless aftercare has begun by the census', () => {
    expect(countAll([release([])]).get('JJ-11')).toMatchObject({
      denominator: 0,
      beside: { stillRunning: 1 },
    })
    expect(countAll([release([on('2026-12-20 10:00', 'aftercare-started')])]).get('JJ-11')).toMatchObject({
      value: 100,
    })
    expect(countAll([release([on('2027-01-02 10:00', 'aftercare-started')])]).get('JJ-11')?.denominator).toBe(
      0,
    )
    const later = { ...year2026, census: '2027-02-01T00:00:00Z' }
    expect(
      countAll([release([on('2027-01-02 10:00', 'aftercare-started')])], later).get('JJ-11')?.value,
    ).toBe(100)
  })
})

describe('places and policy', () => {
  it('every place of detention counts, also where nobody is held; a shelter does not', () => {
    const results = countAll([])
    expect(results.get('JJ-12')).toMatchObject({
      numerator: 1,
      denominator: 3,
      beside: { level: { level: 2, year: 2024 } },
    })
    expect(results.get('JJ-13')).toMatchObject({
      numerator: 1,
      denominator: 3,
      beside: { unknown: 1, level: null },
    })
    expect(results.get('JJ-14')).toMatchObject({
      state: 'known',
      value: 3,
      numerator: null,
      denominator: null,
    })
    expect(results.get('JJ-15')).toMatchObject({ state: 'not-recorded', value: null })
  })

  it('an inspection counts for twelve months before the census', () => {
    const at = (census: string) => countAll([], { ...year2026, census }).get('JJ-12')?.numerator
    expect(at('2026-12-31T08:00:00Z')).toBe(2)
    expect(at('2026-12-31T08:00:00.001Z')).toBe(1)
  })

  it('a breakdown by sex is not for places, and it says so', () => {
    const result = countAll([], { ...year2026, by: ['sex'] }).get('JJ-12')
    expect(result?.groups).toBeUndefined()
    expect(result?.notes).toEqual([{ code: 'dimension-not-applicable', dimension: 'sex' }])
  })

  it('a place without an area lies where its agency does', () => {
    const groups = countAll([], { ...year2026, by: ['area'] }).get('JJ-12')?.groups
    expect(groups?.map(({ by, denominator }) => [by.area, denominator])).toEqual([
      ['ARK-0101', 1],
      ['ARK-02', 2],
    ])
  })
})

describe('victims and witnesses', () => {
  it('a child is counted once for each role, from the first time', () => {
    const child = journey('A', [
      on('2026-02-01 08:00', 'role-assigned', { role: 'victim', harm: '3' }),
      on('2026-03-01 08:00', 'role-assigned', { role: 'victim', harm: '2' }, { case: 'A-2' }),
      on('2026-03-01 08:00', 'role-assigned', { role: 'witness' }),
    ])
    const results = countAll([child], { ...year2026, by: ['form'] })
    expect(results.get('VW-1')?.numerator).toBe(1)
    expect(results.get('VW-1')?.groups?.map(({ by, numerator }) => [by.form, numerator])).toEqual([['3', 1]])
    expect(results.get('VW-2')?.numerator).toBe(1)
  })
})

describe('first appearance, redress, referrals', () => {
  it('an appearance after the window still answers the arrest within it', () => {
    const child = journey('A', [
      on('2026-12-31 20:00', 'apprehended', { ground: 'immigration' }),
      on('2027-01-02 08:00', 'brought-before-authority'),
    ])
    expect(countAll([child]).get('FA-1')).toMatchObject({
      value: 36,
      numerator: 1,
      beside: { within24Hours: { value: 0, numerator: 0, denominator: 1 }, notYet: 0 },
    })
  })

  it('each payment counts from the first claim of its kind', () => {
    const child = journey('A', [
      on('2026-01-01 00:00', 'redress-claimed', { kind: 'compensation' }),
      on('2026-01-05 00:00', 'redress-claimed', { kind: 'compensation' }),
      on('2026-02-01 00:00', 'redress-paid', { kind: 'compensation', amount: 5 }),
      on('2026-03-03 00:00', 'redress-paid', { kind: 'compensation', amount: 5 }),
      on('2026-03-03 00:00', 'redress-paid', { kind: 'restitution', amount: 5 }),
    ])
    expect(countAll([child]).get('RED-T')).toMatchObject({
      value: 46,
      numerator: 2,
      beside: { withoutClaim: 1 },
    })
  })

  it('a referral is answered in time by its own urgency; the deployment sets what routine means', () => {
    const child = journey('A', [
      on('2026-02-01 08:00', 'referred', { to: 'NGO-1', urgency: '3h' }, { id: 'r1' }),
      on('2026-02-01 12:00', 'referral-answered', { referral: 'r1', answer: 'declined' }),
      on('2026-02-02 08:00', 'referred', { to: 'POL-2', urgency: 'routine' }, { id: 'r2' }),
      on('2026-02-07 08:00', 'referral-answered', { to: 'POL-2' }),
      on('2026-02-03 08:00', 'referred', { to: 'AG-1' }, { id: 'r3' }),
    ])
    expect(countAll([child]).get('REF-T')).toMatchObject({
      value: 62,
      numerator: 2,
      beside: { inTime: { value: 50, numerator: 1, denominator: 2 }, unanswered: 1, withoutUrgency: 1 },
    })
    const { profile } = registersUnderTest
    const stricter = { ...profile, parameters: { 'SRV-2.routine': { value: 2, unit: 'days' as const } } }
    expect(
      countAll([child], year2026, { ...registersUnderTest, profile: stricter }).get('REF-T')?.beside.inTime,
    ).toMatchObject({ numerator: 0 })
  })
})

describe('safeguards', () => {
  const late = journey('A', [on('2026-12-31 12:00', 'apprehended', { ground: 'offence' })])
  it('what is still due at the census stands beside, and is breached at a later one', () => {
    expect(countAll([late]).get('SG-ARR-3')).toMatchObject({ denominator: 0, beside: { due: 1, unknown: 0 } })
    const later = countAll([late], { ...year2026, census: '2027-01-02T00:00:00Z' })
    expect(later.get('SG-ARR-3')).toMatchObject({ value: 100, numerator: 1, denominator: 1 })
  })

  it('immigration detention is a number without a share', () => {
    const child = journey('A', [on('2026-03-01 12:00', 'apprehended', { ground: 'immigration' })])
    expect(countAll([child]).get('SG-MIG-1')).toMatchObject({
      unit: 'count',
      value: 1,
      numerator: 1,
      denominator: null,
    })
  })

  it('nobody is counted from the day they turn eighteen', () => {
    const adult = { ...late, child: { ...late.child, dateOfBirth: '2008-12-31' } }
    expect(countAll([adult]).get('SG-ARR-3')).toMatchObject({ denominator: 0, beside: { due: 0 } })
  })
})
