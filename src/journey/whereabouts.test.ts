import { describe, expect, it } from 'vitest'
import { caseOf, localTime, onDay, readTold, type Told } from './told-journey.ts'

const now = (told: Told[], asOf: string) => {
  const { since, ...where } = caseOf(readTold(told, asOf)).now
  return { ...where, since: localTime(since) }
}

describe('where the child is', () => {
  it('in the place of the arrest until admitted, and then where the last admission or move says', () => {
    const told: Told[] = [
      ['2026-02-01T08:00', 'apprehended', { ground: 'offence' }, { place: 'police-1', agency: 'police' }],
      ['2026-02-02T08:00', 'visited', {}, { place: 'elsewhere', agency: 'legal-aid' }],
      ['2026-02-03T08:00', 'admitted', {}, { place: 'remand' }],
      ['2026-02-04T08:00', 'moved', {}, { place: 'closed-juvenile', agency: 'transport' }],
      ['2026-02-05T08:00', 'moved', { to: 7 }],
    ]
    const locked = {
      case: 'ARK-1-1',
      state: 'locked-up',
      status: 'police-custody',
      since: '2026-02-01T08:00',
    }
    expect(now(told, '2026-02-02T09:00')).toEqual({ ...locked, place: 'police-1', agency: 'police' })
    // Who admitted is not on record: the agency that began it.
    expect(now(told, '2026-02-03T09:00')).toEqual({ ...locked, place: 'remand', agency: 'police' })
    expect(now(told, '2026-02-06T09:00')).toEqual({
      ...locked,
      place: 'closed-juvenile',
      agency: 'transport',
    })
  })

  it('a place of an earlier time in detention says nothing about this one', () => {
    const told: Told[] = [
      ['2026-02-01T08:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-01T10:00', 'admitted', {}, { place: 'remand' }],
      ['2026-02-02T08:00', 'released'],
      ['2026-02-09T08:00', 'apprehended', { ground: 'offence' }],
    ]
    expect(now(told, '2026-02-10T00:00')).toMatchObject({
      place: null,
      agency: null,
      since: '2026-02-09T08:00',
    })
  })

  it('locked up counts before care, and a release known to the day leaves the child there until its end', () => {
    const told: Told[] = [
      ['2026-02-01T08:00', 'placed-in-care', { kind: 'foster' }, { place: 'home-1', agency: 'social' }],
      ['2026-02-05T08:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-06T00:00', 'released', {}, onDay],
    ]
    expect(now(told, '2026-02-04T08:00')).toEqual({
      ...{ case: 'ARK-1-1', state: 'in-care', status: 'foster', since: '2026-02-01T08:00' },
      ...{ place: 'home-1', agency: 'social' },
    })
    expect(now(told, '2026-02-06T23:59').state).toBe('locked-up')
    expect(now(told, '2026-02-07T00:00').state).toBe('in-care')
  })

  it('in care of which neither place nor agency is known, and once it ended, with family or unknown', () => {
    const told: Told[] = [
      ['2026-02-01T08:00', 'placed-in-care', {}],
      ['2026-02-03T08:00', 'care-ended'],
    ]
    expect(now(told, '2026-02-02T08:00')).toMatchObject({ status: null, place: null, agency: null })
    const nowhere = { case: 'ARK-1-1', status: null, place: null, agency: null, since: null }
    expect(now(told, '2026-02-04T08:00')).toEqual({ ...nowhere, state: 'with-family-or-unknown' })
  })

  it('after detention: absconded or released, since then; and after death, since the death', () => {
    const held: Told = ['2026-02-01T08:00', 'apprehended', { ground: 'offence' }]
    const absconded = now([held, ['2026-02-03T08:00', 'absconded']], '2026-03-01T00:00')
    expect(absconded).toMatchObject({ state: 'absconded', since: '2026-02-03T08:00' })
    const released = now([held, ['2026-02-03T08:00', 'released']], '2026-03-01T00:00')
    expect(released).toMatchObject({ state: 'with-family-or-unknown', since: '2026-02-03T08:00' })
    const died = now([held, ['2026-02-03T08:00', 'died']], '2026-03-01T00:00')
    expect(died).toMatchObject({ state: 'died', status: null, since: '2026-02-03T08:00' })
  })
})

describe('the next hearing', () => {
  const plan = (day: string, kind: string, on: string): Told => [
    `2026-02-${day}T08:00`,
    'hearing-scheduled',
    { kind, scheduledFor: `2026-02-${on}T09:00:00+02:00` },
  ]
  const next = (told: Told[], asOf: string) => {
    const hearing = caseOf(readTold(told, asOf)).nextHearing
    return hearing && `${hearing.event.id} ${hearing.kind} ${localTime(hearing.at)}`
  }

  it('is the earliest ahead, whichever was planned first', () => {
    const told = [plan('01', 'trial', '20'), plan('02', 'review', '10')]
    expect(next(told, '2026-02-03T00:00')).toBe('e2 review 2026-02-10T09:00')
    expect(next(told, '2026-02-10T08:59')).toBe('e2 review 2026-02-10T09:00')
    expect(next(told, '2026-02-10T09:00')).toBe('e1 trial 2026-02-20T09:00')
    expect(next(told, '2026-02-20T09:00')).toBeNull()
    expect(localTime(readTold(told, '2026-02-03T00:00').nextChangeAt)).toBe('2026-02-10T09:00')
  })

  it('of two at one instant, it is the one planned first', () => {
    expect(next([plan('01', 'trial', '20'), plan('02', 'review', '20')], '2026-02-03T00:00')).toMatch(/^e1/)
  })

  it('is put off by an adjournment of its own kind only', () => {
    const adjourned = (kind: string): Told => ['2026-02-05T08:00', 'hearing-adjourned', { kind }]
    expect(next([plan('01', 'trial', '20'), adjourned('trial')], '2026-02-06T00:00')).toBeNull()
    expect(next([plan('01', 'trial', '20'), adjourned('review')], '2026-02-06T00:00')).toMatch(/^e1/)
    expect(next([adjourned('trial'), plan('06', 'trial', '20')], '2026-02-07T00:00')).toMatch(/^e2/)
  })

  it('was held if one of its kind was held on its day or later, not the day before', () => {
    const held = (at: string, kind: string): Told => [at, 'hearing-held', { kind }]
    const planned = plan('01', 'trial', '20')
    expect(next([planned, held('2026-02-20T08:30', 'trial')], '2026-02-20T08:45')).toBeNull()
    expect(next([planned, held('2026-02-19T23:59', 'trial')], '2026-02-20T08:45')).toMatch(/^e1/)
    expect(next([planned, held('2026-02-20T08:30', 'review')], '2026-02-20T08:45')).toMatch(/^e1/)
    expect(
      next(
        [held('2026-02-20T07:00', 'trial'), ['2026-02-20T08:00', planned[1], planned[2]]],
        '2026-02-20T08:45',
      ),
    ).toMatch(/^e2/)
  })

  it('is not known where no time, or no real one, was written down', () => {
    for (const scheduledFor of [undefined, 'soon', 7]) {
      expect(
        next(
          [['2026-02-01T08:00', 'hearing-scheduled', { kind: 'trial', scheduledFor }]],
          '2026-02-02T00:00',
        ),
      ).toBeNull()
    }
  })
})
