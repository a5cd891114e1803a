import { describe, expect, it } from 'vitest'
import { instantOf } from './instant.ts'
import { ageAt, detainedAt, isInConflict, rolesAt } from './questions.ts'
import type { Reading } from './reading-types.ts'
import { localTime, readTold, type Told } from './told-journey.ts'

function detention(reading: Reading, inCase = 'ARK-1-1') {
  return reading.cases
    .get(inCase)!
    .detention.map((spell) => [spell.status, localTime(spell.from), localTime(spell.to)])
}

function others(reading: Reading) {
  return reading.cases
    .get('ARK-1-1')!
    .otherSpells.map((spell) => [spell.kind, spell.status, localTime(spell.from), localTime(spell.to)])
}

const day = { atPrecision: 'day' as const }

describe('detention', () => {
  it('begins with the arrest, changes with an order and a custodial sentence, ends with release', () => {
    const reading = readTold([
      ['2026-02-01T08:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-01T09:00', 'police-custody-started'],
      ['2026-02-02T08:00', 'detention-ordered', { status: 'pre-sentence' }],
      ['2026-02-02T10:00', 'admitted', {}, { place: 'remand' }],
      ['2026-03-04T08:00', 'sentenced', { sanction: 'custodial' }],
      ['2026-06-01T08:00', 'released'],
    ])
    expect(detention(reading)).toEqual([
      ['police-custody', '2026-02-01T08:00', '2026-02-02T08:00'],
      ['pre-sentence', '2026-02-02T08:00', '2026-03-04T08:00'],
      ['sentenced', '2026-03-04T08:00', '2026-06-01T08:00'],
    ])
    expect(reading.cases.get('ARK-1-1')!.runs).toHaveLength(1)
  })

  it('a non-custodial sentence, a review, a closing change nothing until release', () => {
    const reading = readTold([
      ['2026-02-02T08:00', 'detention-ordered', { status: 'pre-sentence', until: '2026-03-01' }],
      ['2026-03-04T08:00', 'sentenced', { sanction: 'non-custodial' }],
      ['2026-03-04T08:00', 'detention-reviewed', { outcome: 'release' }],
      ['2026-03-05T08:00', 'closed'],
    ])
    expect(detention(reading)).toEqual([['pre-sentence', '2026-02-02T08:00', null]])
    expect(reading.flags).toEqual([{ code: 'order-expired', event: 'e1' }])
  })

  it('a renewed order of the same status continues the spell', () => {
    const reading = readTold([
      ['2026-02-02T08:00', 'detention-ordered', { status: 'pre-sentence' }],
      ['2026-02-20T08:00', 'detention-ordered', { status: 'pre-sentence' }],
    ])
    expect(detention(reading)).toEqual([['pre-sentence', '2026-02-02T08:00', null]])
  })

  it('whoever absconds and is returned resumes the status', () => {
    const reading = readTold([
      ['2026-02-02T08:00', 'detention-ordered', { status: 'sentenced' }],
      ['2026-02-20T08:00', 'absconded'],
      ['2026-02-25T08:00', 'returned'],
    ])
    expect(detention(reading)).toEqual([
      ['sentenced', '2026-02-02T08:00', '2026-02-20T08:00'],
      ['sentenced', '2026-02-25T08:00', null],
    ])
    expect(reading.cases.get('ARK-1-1')!.runs).toHaveLength(2)
  })

  it('an admission opens it: to serve a sentence, or for a reason not on record', () => {
    expect(
      detention(
        readTold([
          ['2026-02-02T08:00', 'sentenced', { sanction: 'custodial' }],
          ['2026-02-20T08:00', 'admitted', {}, { place: 'closed' }],
        ]),
      ),
    ).toEqual([['sentenced', '2026-02-20T08:00', null]])
    const served = readTold([
      ['2026-02-02T08:00', 'sentenced', { sanction: 'custodial' }],
      ['2026-02-03T08:00', 'released'],
      ['2026-02-20T08:00', 'admitted'],
    ])
    expect(detention(served)).toEqual([['unknown', '2026-02-20T08:00', null]])
    expect(served.flags).toEqual([{ code: 'admitted-without-place', event: 'e3' }])
    expect(detention(readTold([['2026-02-20T08:00', 'admitted', {}, { place: 'shelter' }]]))).toEqual([])
  })

  it('an admission known only to the day opens nothing on a day on which an arrest does', () => {
    const reading = readTold([
      ['2026-02-20T00:00', 'admitted', {}, { place: 'remand', ...day }],
      ['2026-02-20T11:00', 'apprehended', { ground: 'offence' }],
    ])
    expect(detention(reading)).toEqual([['police-custody', '2026-02-20T11:00', null]])
  })

  it('a release known to the day ends it at the next midnight', () => {
    const reading = readTold(
      [
        ['2026-02-20T11:00', 'apprehended', { ground: 'offence' }],
        ['2026-02-20T00:00', 'released', {}, day],
      ],
      '2026-02-20T12:00',
    )
    expect(detention(reading)).toEqual([['police-custody', '2026-02-20T11:00', '2026-02-21T00:00']])
    expect(reading.cases.get('ARK-1-1')!.now.state).toBe('locked-up')
    expect(localTime(reading.nextChangeAt)).toBe('2026-02-21T00:00')
  })

  it('at one instant the release of the earlier custody goes before the new arrest', () => {
    const reading = readTold([
      ['2026-02-20T11:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-20T15:00', 'apprehended', { ground: 'immigration' }],
      ['2026-02-20T15:00', 'released'],
    ])
    expect(reading.events.map(({ id }) => id)).toEqual(['e1', 'e3', 'e2'])
    expect(detention(reading)).toEqual([
      ['police-custody', '2026-02-20T11:00', '2026-02-20T15:00'],
      ['immigration', '2026-02-20T15:00', null],
    ])
    expect(reading.cases.get('ARK-1-1')!.runs).toHaveLength(1)
  })

  it('an arrest and a release of one instant leave no spell', () => {
    expect(
      detention(
        readTold([
          ['2026-02-20T11:00', 'released'],
          ['2026-02-20T11:00', 'apprehended', { ground: 'offence' }],
        ]),
      ),
    ).toEqual([])
  })

  it('death ends every spell in every case, and nothing begins after it', () => {
    const reading = readTold([
      ['2026-02-20T11:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-20T11:00', 'placed-in-care', { kind: 'foster' }, { case: 'ARK-1-2' }],
      ['2026-02-21T11:00', 'died', {}, { case: 'ARK-1-2' }],
      ['2026-02-22T11:00', 'apprehended', { ground: 'offence' }],
    ])
    expect(detention(reading)).toEqual([['police-custody', '2026-02-20T11:00', '2026-02-21T11:00']])
    expect(reading.cases.get('ARK-1-2')!.otherSpells[0]?.to).toBe(instantOf('2026-02-21T11:00:00+02:00').ms)
    expect(reading.flags).toEqual([{ code: 'dated-after-death', event: 'e4' }])
    expect(reading.cases.get('ARK-1-1')!.now.state).toBe('died')
  })

  it('two years without news for ninety days is a question', () => {
    const told: Told[] = [['2024-01-10T08:00', 'detention-ordered', { status: 'sentenced' }]]
    const before = readTold(told, '2026-01-10T08:00')
    expect(before.flags).toEqual([])
    const after = readTold(told, '2026-01-10T08:01')
    expect(after.flags).toEqual([{ code: 'run-without-news', event: 'e1' }])
  })
})

describe('other spells', () => {
  it('care ends with the next placement; measures by their own kind; diversion; aftercare', () => {
    const reading = readTold([
      ['2026-02-01T08:00', 'placed-in-care', { kind: 'shelter' }],
      ['2026-02-05T08:00', 'placed-in-care', { kind: 'foster' }],
      ['2026-02-09T08:00', 'reunified'],
      ['2026-03-01T08:00', 'measure-started', { measure: 'supervision' }],
      ['2026-03-02T08:00', 'measure-ended', { measure: 'curfew' }],
      ['2026-04-01T08:00', 'diverted', { measure: 'mediation' }],
      ['2026-04-11T08:00', 'diversion-completed'],
      ['2026-05-01T08:00', 'aftercare-started'],
    ])
    expect(others(reading)).toEqual([
      ['care', 'shelter', '2026-02-01T08:00', '2026-02-05T08:00'],
      ['care', 'foster', '2026-02-05T08:00', '2026-02-09T08:00'],
      ['measure', 'supervision', '2026-03-01T08:00', null],
      ['diversion', 'mediation', '2026-04-01T08:00', '2026-04-11T08:00'],
      ['aftercare', null, '2026-05-01T08:00', null],
    ])
  })

  it('proceedings run from the first charge to the sentence, and again from an appeal to its decision', () => {
    const reading = readTold([
      ['2026-02-01T08:00', 'charged', { offences: ['0502'] }],
      ['2026-02-05T08:00', 'hearing-held', { kind: 'trial' }],
      ['2026-02-06T08:00', 'adjudicated', { outcome: 'responsible' }],
      ['2026-02-09T08:00', 'sentenced', { sanction: 'non-custodial' }],
      ['2026-02-20T08:00', 'appealed'],
      ['2026-03-20T08:00', 'appeal-decided'],
    ])
    expect(others(reading)).toEqual([
      ['proceedings', null, '2026-02-01T08:00', '2026-02-09T08:00'],
      ['proceedings', null, '2026-02-20T08:00', '2026-03-20T08:00'],
    ])
  })

  it('the recorded end of proceedings goes before the sentence', () => {
    const reading = readTold([
      ['2026-02-01T08:00', 'hearing-held', { kind: 'first' }],
      ['2026-02-09T08:00', 'sentenced', { sanction: 'non-custodial' }],
      ['2026-02-20T08:00', 'proceedings-ended'],
    ])
    expect(others(reading)).toEqual([['proceedings', null, '2026-02-01T08:00', '2026-02-20T08:00']])
  })
})

describe('a reading', () => {
  it('knows where the child is, in whose hands, and since when', () => {
    const told: Told[] = [
      ['2026-02-01T08:00', 'apprehended', { ground: 'offence' }, { agency: 'police' }],
      ['2026-02-02T08:00', 'detention-ordered', { status: 'pre-sentence' }, { agency: 'court' }],
      ['2026-02-02T10:00', 'admitted', {}, { place: 'remand', agency: 'remand-service' }],
      ['2026-02-10T10:00', 'moved', { from: 'remand', to: 'closed' }, { agency: 'remand-service' }],
      ['2026-03-01T10:00', 'absconded'],
      ['2026-03-05T10:00', 'placed-in-care', { kind: 'kinship' }],
    ]
    const at = (asOf: string) => readTold(told, asOf).cases.get('ARK-1-1')!.now
    expect(at('2026-01-01T00:00')).toMatchObject({ state: 'with-family-or-unknown', since: null })
    expect(at('2026-02-01T09:00')).toMatchObject({
      state: 'locked-up',
      status: 'police-custody',
      agency: 'police',
    })
    expect(at('2026-02-03T00:00')).toMatchObject({
      status: 'pre-sentence',
      place: 'remand',
      agency: 'remand-service',
    })
    expect(at('2026-02-11T00:00')).toMatchObject({ place: 'closed' })
    expect(at('2026-03-02T00:00')).toMatchObject({ state: 'absconded' })
    expect(at('2026-03-06T00:00')).toMatchObject({ state: 'in-care', status: 'kinship' })
  })

  it('knows the next hearing, unless it was put off or held', () => {
    const told: Told[] = [
      ['2026-02-01T08:00', 'hearing-scheduled', { kind: 'first', scheduledFor: '2026-02-03T09:00:00+02:00' }],
      ['2026-02-02T08:00', 'hearing-adjourned', { kind: 'first', scheduledFor: '2026-02-10T09:00:00+02:00' }],
      ['2026-02-10T09:05', 'hearing-held', { kind: 'first' }],
    ]
    const next = (asOf: string) =>
      localTime(readTold(told, asOf).cases.get('ARK-1-1')!.nextHearing?.at ?? null)
    expect(next('2026-02-01T09:00')).toBe('2026-02-03T09:00')
    expect(next('2026-02-02T09:00')).toBe('2026-02-10T09:00')
    expect(next('2026-02-10T10:00')).toBeNull()
  })

  it('answers about roles, ages and detention at any instant', () => {
    const reading = readTold([
      ['2026-02-01T08:00', 'role-assigned', { role: 'accused' }],
      ['2026-02-01T08:00', 'role-assigned', { role: 'victim' }],
      ['2026-02-05T08:00', 'role-ended', { role: 'accused' }],
      ['2026-02-06T08:00', 'apprehended', { ground: 'warrant' }],
    ])
    const at = (text: string) => instantOf(`${text}:00+02:00`).ms
    expect(rolesAt(reading, at('2026-02-05T07:59')).map(({ role }) => role)).toEqual(['accused', 'victim'])
    expect(rolesAt(reading, at('2026-02-05T08:00')).map(({ role }) => role)).toEqual(['victim'])
    expect(detainedAt(reading, at('2026-02-06T08:00')).map(({ status }) => status)).toEqual([
      'police-custody',
    ])
    expect(ageAt(reading, at('2026-05-01T23:59'), 120)).toBe(15)
    expect(ageAt(reading, at('2026-05-02T00:00'), 120)).toBe(16)
    const inCase = reading.cases.get('ARK-1-1')!
    expect(isInConflict(reading, inCase, reading.events[2]!)).toBe(false)
    expect(isInConflict(reading, inCase, reading.events[3]!)).toBe(true)
  })
})
