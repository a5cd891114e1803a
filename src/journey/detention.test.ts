import { describe, expect, it } from 'vitest'
import { isPlaceOfDetention } from './detention.ts'
import { caseOf, detentionOf, inMonth, onDay, readTold, type Told } from './told-journey.ts'

const detained = (...told: Told[]) => detentionOf(readTold(told))

describe('an admission known only to the day', () => {
  const admitted: Told = ['2026-02-20T00:00', 'admitted', {}, { place: 'remand', ...onDay }]

  it.each([
    ['apprehended', { ground: 'offence' }, 'police-custody'],
    ['police-custody-started', {}, 'police-custody'],
    ['detention-ordered', { status: 'pre-sentence' }, 'pre-sentence'],
  ])('gives way to what opens detention that day: %s', (type, data, status) => {
    expect(detained(admitted, ['2026-02-20T11:00', type, data])).toEqual([`${status} 2026-02-20T11:00 - `])
    // The last minute of the day is that day; the next midnight is not, and the day before is not.
    expect(detained(admitted, ['2026-02-20T23:59', type, data])).toEqual([`${status} 2026-02-20T23:59 - `])
    expect(detained(admitted, ['2026-02-21T00:00', type, data])[0]).toMatch(/^unknown 2026-02-20T00:00/)
    expect(detained(admitted, ['2026-02-20T00:00', type, data])).toEqual([`${status} 2026-02-20T00:00 - `])
  })

  it('gives way to a more exact admission, and to none that is as vague or elsewhere', () => {
    expect(detained(admitted, ['2026-02-20T11:00', 'admitted', {}, { place: 'remand' }])).toEqual([
      'unknown 2026-02-20T11:00 - ',
    ])
    expect(detained(admitted, ['2026-02-20T11:00', 'admitted'])).toEqual(['unknown 2026-02-20T11:00 - '])
    expect(detained(admitted, ['2026-02-20T11:00', 'admitted', {}, { place: 'shelter' }])).toEqual([
      'unknown 2026-02-20T00:00 - ',
    ])
    expect(detained(admitted, admitted)).toEqual(['unknown 2026-02-20T00:00 - '])
    const month: Told = ['2026-02-01T00:00', 'admitted', {}, { place: 'remand', ...inMonth }]
    expect(detained(month, admitted)).toEqual(['unknown 2026-02-20T00:00 - '])
    // The other is known to the month: it is not the finer one, although its month holds the day.
    const first: Told = ['2026-02-01T00:00', 'admitted', {}, { place: 'remand', ...onDay }]
    expect(detained(month, first)).toEqual(['unknown 2026-02-01T00:00 - '])
  })

  it('gives way to a return, where the child had absconded', () => {
    const returned: Told = ['2026-02-20T11:00', 'returned']
    expect(detained(admitted, returned)).toEqual(['unknown 2026-02-20T00:00 - '])
    const before: Told[] = [
      ['2026-02-01T08:00', 'detention-ordered', { status: 'sentenced' }],
      ['2026-02-10T08:00', 'absconded'],
    ]
    expect(detained(...before, admitted, returned)).toEqual([
      'sentenced 2026-02-01T08:00 - 2026-02-10T08:00',
      'sentenced 2026-02-20T11:00 - ',
    ])
  })

  it('does not give way to what opens detention in another case, nor to other events', () => {
    const elsewhere: Told = ['2026-02-20T11:00', 'apprehended', { ground: 'offence' }, { case: 'ARK-1-2' }]
    expect(detained(admitted, elsewhere)).toEqual(['unknown 2026-02-20T00:00 - '])
    expect(detained(admitted, ['2026-02-20T11:00', 'visited'])).toEqual(['unknown 2026-02-20T00:00 - '])
  })

  it('does not give way to an arrest after the death', () => {
    const told: Told[] = [
      admitted,
      ['2026-02-20T10:00', 'died'],
      ['2026-02-20T11:00', 'apprehended', { ground: 'offence' }],
    ]
    expect(detained(...told)).toEqual(['unknown 2026-02-20T00:00 - 2026-02-20T10:00'])
  })

  it('gives way to an arrest at the very instant of the death', () => {
    const told: Told[] = [
      admitted,
      ['2026-02-20T10:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-20T10:00', 'died'],
    ]
    expect(detained(...told)).toEqual([])
  })
})

describe('what opens, changes and ends detention', () => {
  it('an order without a status is detention all the same', () => {
    expect(detained(['2026-02-01T08:00', 'detention-ordered'])).toEqual(['unknown 2026-02-01T08:00 - '])
  })

  it('whoever is detained already is not detained again', () => {
    const arrest: Told = ['2026-02-01T08:00', 'apprehended', { ground: 'immigration' }]
    for (const type of ['apprehended', 'police-custody-started', 'admitted', 'returned']) {
      expect(detained(arrest, ['2026-02-02T08:00', type]), type).toEqual(['immigration 2026-02-01T08:00 - '])
    }
  })

  it('a release forgets what an absconding would have resumed, and the sentence', () => {
    const told: Told[] = [
      ['2026-02-01T08:00', 'detention-ordered', { status: 'sentenced' }],
      ['2026-02-10T08:00', 'absconded'],
      ['2026-02-11T08:00', 'handed-over'],
      ['2026-02-12T08:00', 'returned'],
    ]
    expect(detained(...told)).toEqual(['sentenced 2026-02-01T08:00 - 2026-02-10T08:00'])
  })

  it('a custodial sentence is served where the child is, or from the next admission', () => {
    const sentence: Told = ['2026-02-05T08:00', 'sentenced', { sanction: 'custodial' }]
    expect(detained(sentence)).toEqual([])
    expect(detained(['2026-02-01T08:00', 'apprehended'], sentence).at(-1)).toBe(
      'sentenced 2026-02-05T08:00 - ',
    )
    expect(detained(sentence, ['2026-02-06T08:00', 'admitted', {}, { place: 'nowhere-known' }])).toEqual([
      'sentenced 2026-02-06T08:00 - ',
    ])
  })

  it('an event that opened detention is remembered, also where the spell vanished at once', () => {
    const reading = readTold([
      ['2026-02-01T08:00', 'police-custody-started'],
      ['2026-02-01T08:00', 'released'],
      ['2026-02-03T08:00', 'apprehended'],
      ['2026-02-04T08:00', 'detention-ordered', { status: 'pre-sentence' }],
    ])
    expect([...caseOf(reading).openers].map(({ id }) => id)).toEqual(['e1', 'e3'])
    expect(caseOf(reading).detention.map(({ kind }) => kind)).toEqual(['detention', 'detention'])
  })

  it('a shelter holds nobody; a cell, a remand home, a military camp do', () => {
    for (const kind of ['police-cell', 'remand', 'closed-juvenile', 'open-juvenile', 'adult-prison-wing']) {
      expect(isPlaceOfDetention(kind), kind).toBe(true)
    }
    for (const kind of ['immigration', 'psychiatric', 'military'])
      expect(isPlaceOfDetention(kind), kind).toBe(true)
    for (const kind of ['shelter', 'foster-home', '', undefined]) expect(isPlaceOfDetention(kind)).toBe(false)
  })
})
