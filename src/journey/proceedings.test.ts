import { describe, expect, it } from 'vitest'
import { onDay, otherSpellsOf, readTold, type Told } from './told-journey.ts'

const proceedings = (...told: Told[]) =>
  otherSpellsOf(readTold(told)).map((spell) => spell.slice('proceedings ? '.length))

describe('proceedings', () => {
  const charged: Told = ['2026-02-01T08:00', 'charged']

  it('begin with the first charge or hearing, whichever came first', () => {
    expect(proceedings(charged, ['2026-02-03T08:00', 'hearing-held'])).toEqual(['2026-02-01T08:00 - '])
    expect(proceedings(charged, ['2026-01-03T08:00', 'hearing-held'])).toEqual(['2026-01-03T08:00 - '])
    expect(proceedings(['2026-01-03T08:00', 'hearing-held'])).toEqual(['2026-01-03T08:00 - '])
    expect(proceedings(['2026-01-03T08:00', 'sentenced'])).toEqual([])
  })

  it('end with an outcome other than responsible, else with the sentence', () => {
    const sentenced: Told = ['2026-03-03T08:00', 'sentenced', { sanction: 'custodial' }]
    const judged = (outcome?: string): Told => ['2026-03-01T08:00', 'adjudicated', { outcome }]
    expect(proceedings(charged, judged('not-responsible'), sentenced)).toEqual([
      '2026-02-01T08:00 - 2026-03-01T08:00',
    ])
    expect(proceedings(charged, judged('responsible'), sentenced)[0]).toBe(
      '2026-02-01T08:00 - 2026-03-03T08:00',
    )
    expect(proceedings(charged, judged(), sentenced)[0]).toBe('2026-02-01T08:00 - 2026-03-03T08:00')
    expect(proceedings(charged, judged('responsible'))).toEqual(['2026-02-01T08:00 - '])
  })

  it('do not end with what came before they began', () => {
    for (const type of ['proceedings-ended', 'sentenced']) {
      expect(proceedings(['2026-01-01T08:00', type], charged)).toEqual(['2026-02-01T08:00 - '])
    }
    expect(proceedings(['2026-01-01T08:00', 'adjudicated', { outcome: 'dismissed' }], charged)).toEqual([
      '2026-02-01T08:00 - ',
    ])
  })

  it('that ended as they began were none', () => {
    expect(proceedings(charged, ['2026-02-01T08:00', 'proceedings-ended'])).toEqual([])
  })

  it('run again from an appeal until it is decided, each appeal after the last', () => {
    const ended: Told = ['2026-03-01T08:00', 'proceedings-ended']
    const appeal = (day: string): Told => [`2026-${day}T08:00`, 'appealed']
    const decided = (day: string): Told => [`2026-${day}T08:00`, 'appeal-decided']
    expect(proceedings(charged, ended, appeal('03-10'), decided('03-20'), appeal('03-25'))).toEqual([
      '2026-02-01T08:00 - 2026-03-01T08:00',
      '2026-03-10T08:00 - 2026-03-20T08:00',
      '2026-03-25T08:00 - ',
    ])
    // An appeal while they run, or while another is undecided, opens nothing of its own.
    expect(proceedings(charged, appeal('02-10'), ended)).toEqual(['2026-02-01T08:00 - 2026-03-01T08:00'])
    expect(proceedings(charged, ended, appeal('03-10'), appeal('03-12'))).toEqual([
      '2026-02-01T08:00 - 2026-03-01T08:00',
      '2026-03-10T08:00 - ',
    ])
    expect(proceedings(charged, ended, appeal('03-01'))).toEqual([
      '2026-02-01T08:00 - 2026-03-01T08:00',
      '2026-03-01T08:00 - ',
    ])
    expect(proceedings(charged, appeal('02-10'))).toEqual(['2026-02-01T08:00 - '])
  })

  it('end with the death of the child, unless they had ended before', () => {
    const died: Told = ['2026-03-05T08:00', 'died']
    expect(proceedings(charged, died)).toEqual(['2026-02-01T08:00 - 2026-03-05T08:00'])
    expect(proceedings(charged, ['2026-03-01T08:00', 'proceedings-ended'], died)).toEqual([
      '2026-02-01T08:00 - 2026-03-01T08:00',
    ])
    expect(proceedings(charged, ['2026-03-09T08:00', 'proceedings-ended'], died)).toEqual([
      '2026-02-01T08:00 - 2026-03-05T08:00',
    ])
  })

  it('known to the day end with that day', () => {
    expect(proceedings(charged, ['2026-03-01T00:00', 'proceedings-ended', {}, onDay])).toEqual([
      '2026-02-01T08:00 - 2026-03-02T00:00',
    ])
  })
})
