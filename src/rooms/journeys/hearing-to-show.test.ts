import { describe, expect, it } from 'vitest'
import { formatInstant } from '#journey/instant.ts'
import { readJourney } from '#journey/reading.ts'
import { hearingGivesWayAt, hearingToShow } from './hearing-to-show.ts'

type Told = [type: string, at: string, data: Record<string, unknown>]

function shown(asOf: string, told: readonly Told[]) {
  const reading = readJourney(
    {
      child: { ref: 'ARK-1' },
      cases: [{ ref: 'ARK-1-1', child: 'ARK-1' }],
      events: told.map(([type, at, data], n) => ({ id: `e${n}`, case: 'ARK-1-1', type, at, data })),
      places: new Map(),
      agencies: new Map(),
    },
    { asOf },
  )
  const kase = reading.cases.get('ARK-1-1')!
  const [hearing, givesWay] = [hearingToShow(kase, reading.asOf), hearingGivesWayAt(kase, reading.asOf)]
  return {
    at: hearing && formatInstant(hearing.at, 120).slice(0, 16),
    until: givesWay && formatInstant(givesWay, 120).slice(0, 16),
  }
}

const twoHearings: readonly Told[] = [
  [
    'hearing-scheduled',
    '2026-04-01T09:00:00+02:00',
    { kind: 'trial', scheduledFor: '2026-04-14T09:30:00+02:00' },
  ],
  [
    'hearing-scheduled',
    '2026-04-01T09:05:00+02:00',
    { kind: 'review', scheduledFor: '2026-04-15T11:00:00+02:00' },
  ],
]

describe('the hearing that lists show', () => {
  it('is the next one', () => {
    expect(shown('2026-04-10T12:00:00+02:00', twoHearings)).toEqual({ at: '2026-04-14T09:30', until: null })
  })

  it('stays for the rest of its day when its hour has passed and nobody has recorded it', () => {
    const until = '2026-04-15T00:00'
    expect(shown('2026-04-14T08:00:00+02:00', twoHearings)).toEqual({ at: '2026-04-14T09:30', until })
    expect(shown('2026-04-14T23:59:59+02:00', twoHearings)).toEqual({ at: '2026-04-14T09:30', until })
  })

  it('gives way to the next at midnight where it is held, in whatever offset it is asked', () => {
    expect(shown('2026-04-14T22:00:00Z', twoHearings).at).toBe('2026-04-15T11:00')
    expect(shown('2026-04-14T21:59:59Z', twoHearings).at).toBe('2026-04-14T09:30')
  })

  it('gives way as soon as it is recorded as held', () => {
    const held: Told = ['hearing-held', '2026-04-14T10:00:00+02:00', { kind: 'trial' }]
    expect(shown('2026-04-14T12:00:00+02:00', [...twoHearings, held]).at).toBe('2026-04-15T11:00')
  })

  it('is none when the last one lies on an earlier day', () => {
    expect(shown('2026-04-16T00:00:00+02:00', twoHearings)).toEqual({ at: null, until: null })
  })
})
