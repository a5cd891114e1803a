import { describe, expect, it } from 'vitest'
import { otherSpellsOf, readTold } from './told-journey.ts'

describe('care, measures, diversion and aftercare', () => {
  it('aftercare goes on until it ends, and a second start changes nothing', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'aftercare-started', { kind: 'housing' }],
      ['2026-03-05T08:00', 'aftercare-started', { kind: 'school' }],
      ['2026-03-09T08:00', 'aftercare-ended'],
    ])
    expect(otherSpellsOf(reading)).toEqual(['aftercare housing 2026-03-01T08:00 - 2026-03-09T08:00'])
  })

  it('a diversion offered again while it runs is the same one; failing ends it', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'diverted', { measure: 'mediation' }],
      ['2026-03-05T08:00', 'diverted', { measure: 'caution' }],
      ['2026-03-09T08:00', 'diversion-failed'],
      ['2026-03-10T08:00', 'diverted', { measure: 'caution' }],
    ])
    expect(otherSpellsOf(reading)).toEqual([
      'diversion mediation 2026-03-01T08:00 - 2026-03-09T08:00',
      'diversion caution 2026-03-10T08:00 - ',
    ])
  })

  it('each measure runs by itself, from its first start to its own end', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'measure-started', { measure: 'supervision' }],
      ['2026-03-02T08:00', 'measure-started', { measure: 'curfew' }],
      ['2026-03-03T08:00', 'measure-started', { measure: 'supervision' }],
      ['2026-03-09T08:00', 'measure-ended', { measure: 'supervision' }],
    ])
    expect(otherSpellsOf(reading)).toEqual([
      'measure supervision 2026-03-01T08:00 - 2026-03-09T08:00',
      'measure curfew 2026-03-02T08:00 - ',
    ])
  })

  it('care ends when it is said to end, without a kind on record too', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'placed-in-care', {}],
      ['2026-03-09T08:00', 'care-ended'],
    ])
    expect(otherSpellsOf(reading)).toEqual(['care ? 2026-03-01T08:00 - 2026-03-09T08:00'])
  })

  it('death ends measures, diversion and aftercare as well', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'measure-started', { measure: 'supervision' }],
      ['2026-03-01T08:00', 'diverted', { measure: 'mediation' }],
      ['2026-03-01T08:00', 'aftercare-started', { kind: 'housing' }],
      ['2026-03-09T08:00', 'died'],
    ])
    expect(otherSpellsOf(reading)).toEqual([
      'measure supervision 2026-03-01T08:00 - 2026-03-09T08:00',
      'diversion mediation 2026-03-01T08:00 - 2026-03-09T08:00',
      'aftercare housing 2026-03-01T08:00 - 2026-03-09T08:00',
    ])
  })
})

describe('an end and a start of one instant', () => {
  it.each([
    ['placed-in-care', { kind: 'foster' }, 'care-ended', {}],
    ['placed-in-care', { kind: 'foster' }, 'reunified', {}],
    ['diverted', { measure: 'foster' }, 'diversion-completed', {}],
    ['diverted', { measure: 'foster' }, 'diversion-failed', {}],
    ['aftercare-started', { kind: 'foster' }, 'aftercare-ended', {}],
    ['measure-started', { measure: 'foster' }, 'measure-ended', { measure: 'foster' }],
  ])('what ran since before ends first: %s, then anew', (start, data, end, ended) => {
    const reading = readTold([
      ['2026-03-01T08:00', start, data],
      ['2026-03-09T08:00', start, data],
      ['2026-03-09T08:00', end, ended],
    ])
    expect(reading.events.map(({ id }) => id)).toEqual(['e1', 'e3', 'e2'])
    expect(otherSpellsOf(reading).map((spell) => spell.split(' ').slice(1).join(' '))).toEqual([
      'foster 2026-03-01T08:00 - 2026-03-09T08:00',
      'foster 2026-03-09T08:00 - ',
    ])
  })

  it('what began at that very instant ends last, and leaves nothing', () => {
    const reading = readTold([
      ['2026-03-09T08:00', 'care-ended'],
      ['2026-03-09T08:00', 'placed-in-care', { kind: 'foster' }],
    ])
    expect(reading.events.map(({ id }) => id)).toEqual(['e2', 'e1'])
    expect(otherSpellsOf(reading)).toEqual([])
  })

  it('a role that ended and was given again at one instant is held on', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'role-assigned', { role: 'victim' }],
      ['2026-03-09T08:00', 'role-assigned', { role: 'victim' }],
      ['2026-03-09T08:00', 'role-ended', { role: 'victim' }],
    ])
    expect(reading.roles.map(({ from, to }) => [from, to === null])).toEqual([
      [Date.parse('2026-03-01T08:00:00+02:00'), false],
      [Date.parse('2026-03-09T08:00:00+02:00'), true],
    ])
  })

  it('the end of proceedings that ran since before goes before a new charge', () => {
    for (const start of ['charged', 'hearing-held', 'appealed']) {
      const reading = readTold([
        ['2026-03-01T08:00', start],
        ['2026-03-09T08:00', 'report-received'],
        ['2026-03-09T08:00', 'proceedings-ended'],
      ])
      expect(
        reading.events.map(({ id }) => id),
        start,
      ).toEqual(['e1', 'e3', 'e2'])
    }
  })

  it.each(['handed-over', 'released', 'absconded'])('%s ends the detention before a new arrest', (end) => {
    const reading = readTold([
      ['2026-03-01T08:00', 'apprehended', { ground: 'offence' }],
      ['2026-03-09T08:00', 'apprehended', { ground: 'offence' }],
      ['2026-03-09T08:00', end],
    ])
    expect(reading.events.map(({ id }) => id)).toEqual(['e1', 'e3', 'e2'])
  })

  it('an appeal that ran since before is decided before what starts then', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'appealed'],
      ['2026-03-09T08:00', 'report-received'],
      ['2026-03-09T08:00', 'appeal-decided'],
    ])
    expect(reading.events.map(({ id }) => id)).toEqual(['e1', 'e3', 'e2'])
  })

  it('a measure that had ended ends nothing again', () => {
    const reading = readTold([
      ['2026-03-01T08:00', 'measure-started', { measure: 'curfew' }],
      ['2026-03-05T08:00', 'measure-ended', { measure: 'curfew' }],
      ['2026-03-09T08:00', 'report-received'],
      ['2026-03-09T08:00', 'measure-ended', { measure: 'curfew' }],
    ])
    expect(reading.events.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4'])
  })

  it('a death goes first where the child was held in any case, and last where nobody held the child', () => {
    const held = readTold([
      ['2026-03-01T08:00', 'apprehended', { ground: 'offence' }, { case: 'ARK-1-2' }],
      ['2026-03-09T08:00', 'report-received'],
      ['2026-03-09T08:00', 'died'],
    ])
    expect(held.events.map(({ id }) => id)).toEqual(['e1', 'e3', 'e2'])
    const free = readTold([
      ['2026-03-09T08:00', 'died'],
      ['2026-03-09T08:00', 'report-received'],
    ])
    expect(free.events.map(({ id }) => id)).toEqual(['e2', 'e1'])
  })
})
