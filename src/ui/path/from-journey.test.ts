import { describe, expect, it } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import type { DateWords } from '../dates.ts'
import { knowsSideOf, standingOf } from './event-sides.ts'
import { pathOfJourney } from './from-journey.ts'
import { recordedJourney as reading } from './record-examples.ts'

const words: DateWords = { locale: 'en', digits: 'latin', t: translator('en'), now: '2030-01-01T00:00:00Z' }

describe('the path of a child as the record tells it', () => {
  const path = pathOfJourney(reading, words, { event: (id) => `#${id}` })

  it('knows a side for every event type that is declared, and for no other', () => {
    for (const type of eventTypes.keys()) expect([type, knowsSideOf(type)]).toEqual([type, true])
    expect(knowsSideOf('limit-passed')).toBe(false)
  })

  it('puts justice above the ribbon and care below it, and makes visits dots', () => {
    expect(standingOf('charged').side).toBe('up')
    expect(standingOf('parents-informed').side).toBe('down')
    expect(path.events.find(({ id }) => id === 'e4')).toMatchObject({ side: 'down', minor: true })
  })

  it('leaves out what was corrected away', () => {
    expect(path.events.map(({ id }) => id)).not.toContain('e5')
  })

  it('marks the event that breached a right, and a limit that passed and is still not put right', () => {
    const breaches = path.events.filter((each) => each.breach)
    expect(breaches.map((each) => [each.type, each.at])).toEqual([
      ['interviewed', '2026-05-13T09:15:00+02:00'],
      ['limit-passed', '2026-06-11T11:00:00+02:00'],
    ])
  })

  it('says how a turn went, in the words of the catalogue', () => {
    expect(path.events.find(({ id }) => id === 'e3')?.label).toBe('Detention reviewed: Stays detained')
  })

  it('never names the harm', () => {
    const harm = { ...reading.events[0]!, type: 'harmed', data: { kind: 'sexual-violence' } }
    const harmed = { ...reading, events: [harm] }
    expect(pathOfJourney(harmed, words).events[0]?.label).toBe(words.t('event.harmed'))
  })

  it('tells each clock by the reading’s own now', () => {
    expect(path.clocks.map(({ safeguard, status, words: amount }) => [safeguard, status, amount])).toEqual([
      ['ARR-3', 'late', '12 h 25 min late'],
      ['PTD-2', 'breached', '4 days late'],
      ['PTD-3', 'due', '149 days left'],
    ])
  })

  it('looks ahead to hearings, limits and the dates that were promised', () => {
    expect(path.ahead.map(({ kind, at }) => [kind, at])).toEqual([
      ['hearing', '2026-06-18T09:30:00+02:00'],
      ['plan', '2026-06-25T09:00:00+02:00'],
      ['deadline', '2026-11-12T21:40:00+01:00'],
    ])
    expect(path.ahead[0]?.label).toBe('Hearing: On detention')
  })

  it('writes the place on the ribbon, and the kind of detention where no place is known', () => {
    const held = path.spells.filter((spell) => spell.kind === 'detention')
    expect(held.map(({ label, place }) => place ?? label)).toEqual([
      'Harbour station',
      words.t('code.detentionStatus.pre-sentence'),
    ])
  })

  it('keeps the clock of the place where the child is', () => {
    expect(path.offsetMinutes).toBe(120)
  })

  it('claims no home that nobody recorded', () => {
    expect(path.home).toBe(words.t('code.careStatus.with-family'))
    expect(pathOfJourney({ ...reading, child: { careStatus: null } }, words).home).toBeUndefined()
  })
})
