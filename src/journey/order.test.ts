import { describe, expect, it } from 'vitest'
import { caseOf, inMonth, onDay, readTold, type Told } from './told-journey.ts'

const order = (...told: Told[]) => readTold(told).events.map(({ id }) => id)

describe('events of one instant', () => {
  it('what begins one’s day, then an arrest, other starts, changes of status, ends', () => {
    const at = '2026-02-01T00:00'
    expect(
      order(
        [at, 'released'],
        [at, 'detention-ordered', { status: 'pre-sentence' }],
        [at, 'charged'],
        [at, 'apprehended'],
        [at, 'charge-changed'],
        [at, 'visited', {}, onDay],
        [at, 'apprehended', {}, onDay],
        [at, 'sentenced'],
      ),
    ).toEqual(['e7', 'e6', 'e4', 'e3', 'e2', 'e5', 'e8', 'e1'])
  })

  it('of the same kind stand by their ids, whatever the order of recording', () => {
    const at = '2026-02-01T08:00'
    expect(order([at, 'visited', {}, { id: 'z' }], [at, 'visited', {}, { id: 'a' }])).toEqual(['a', 'z'])
  })

  it('an end known to the day stands at the next midnight, one known to the month at the next month', () => {
    expect(
      order(
        ['2026-02-01T00:00', 'closed', {}, inMonth],
        ['2026-02-03T00:00', 'closed', {}, onDay],
        ['2026-02-03T23:59', 'visited'],
        ['2026-02-28T23:59', 'visited'],
        ['2026-02-04T00:01', 'visited'],
        ['2026-03-01T00:01', 'visited'],
      ),
    ).toEqual(['e3', 'e2', 'e5', 'e4', 'e1', 'e6'])
  })

  it('an end known to the day comes before what begins at the next midnight', () => {
    const reading = readTold([
      ['2026-02-02T00:00', 'apprehended', { ground: 'offence' }],
      ['2026-02-01T00:00', 'released', {}, onDay],
    ])
    expect(reading.events.map(({ id }) => id)).toEqual(['e2', 'e1'])
    expect(caseOf(reading).detention.map(({ to }) => to)).toEqual([null])
  })

  it('a kind of event that nobody declared keeps its name and stands with the starts', () => {
    const at = '2026-02-01T08:00'
    const reading = readTold([
      [at, 'detention-ordered', { status: 'pre-sentence' }],
      [at, 'dreamt'],
      [at, 'apprehended'],
    ])
    expect(reading.events.map(({ type }) => type)).toEqual(['apprehended', 'dreamt', 'detention-ordered'])
  })

  it('a month holds all its instants: it starts with its first and ends with its last', () => {
    const [event] = readTold([['2026-12-17T10:00', 'visited', {}, inMonth]], '2027-06-01T00:00').events
    expect(event?.startAt).toBe(Date.parse('2026-12-01T00:00:00+02:00'))
    expect(event?.endAt).toBe(Date.parse('2027-01-01T00:00:00+02:00'))
  })
})

describe('what has not happened yet', () => {
  it('is ahead, in order, and the first of it changes the reading', () => {
    const reading = readTold(
      [
        ['2026-02-09T08:00', 'released'],
        ['2026-02-05T08:00', 'admitted'],
        ['2026-02-01T08:00', 'apprehended'],
      ],
      '2026-02-02T00:00',
    )
    expect([reading.events.map(({ id }) => id), reading.ahead.map(({ id }) => id)]).toEqual([
      ['e3'],
      ['e2', 'e1'],
    ])
    expect(reading.nextChangeAt).toBe(Date.parse('2026-02-05T08:00:00+02:00'))
  })

  it('what happens at the very instant has happened', () => {
    expect(readTold([['2026-02-02T00:00', 'visited']], '2026-02-02T00:00').ahead).toEqual([])
  })

  it('where nothing is ahead, nothing will change by itself', () => {
    expect(readTold([['2026-02-02T00:00', 'visited']]).nextChangeAt).toBeNull()
  })

  it('cases stand by their references, also those that only an event names', () => {
    const reading = readTold([['2026-02-02T00:00', 'visited', {}, { case: 'ARK-0-9' }]])
    expect([...reading.cases.keys()]).toEqual(['ARK-0-9', 'ARK-1-1'])
  })
})

describe('roles', () => {
  const assigned = (day: string, role: string, more = {}): Told => [
    `2026-02-${day}T08:00`,
    'role-assigned',
    { role },
    more,
  ]
  const ended = (day: string, role: string, more = {}): Told => [
    `2026-02-${day}T08:00`,
    'role-ended',
    { role },
    more,
  ]
  const held = (...told: Told[]) =>
    readTold(told).roles.map(
      ({ role, case: inCase, assigned, ended }) => `${role} ${inCase} ${assigned.id} ${ended?.id ?? ''}`,
    )

  it('assigned again while held, it is the same; ended and assigned again, it is another', () => {
    expect(
      held(
        assigned('01', 'victim'),
        assigned('02', 'victim'),
        ended('03', 'victim'),
        assigned('04', 'victim'),
      ),
    ).toEqual(['victim ARK-1-1 e1 e3', 'victim ARK-1-1 e4 '])
  })

  it('each case has its own, and ending one leaves the others', () => {
    const elsewhere = { case: 'ARK-1-2' }
    expect(
      held(
        assigned('01', 'victim'),
        assigned('01', 'victim', elsewhere),
        assigned('01', 'accused'),
        ended('03', 'victim', elsewhere),
      ),
    ).toEqual(['victim ARK-1-1 e1 ', 'victim ARK-1-2 e2 e4', 'accused ARK-1-1 e3 '])
  })

  it('ending what is not held changes nothing; what ended as it began was never held', () => {
    expect(held(ended('01', 'victim'), assigned('02', 'accused'))).toEqual(['accused ARK-1-1 e2 '])
    expect(held(ended('02', 'victim'), assigned('02', 'victim'), assigned('03', 'accused'))).toEqual([
      'accused ARK-1-1 e3 ',
    ])
  })
})
