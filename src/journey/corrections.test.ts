import { describe, expect, it } from 'vitest'
import { standingEvents } from './corrections.ts'
import type { JourneyEvent } from './envelope.ts'
import { instantOf } from './instant.ts'

function event(id: string, rest: Partial<JourneyEvent> = {}): JourneyEvent {
  return { id, case: 'ARK-1-1', type: 'released', at: '2026-01-01T00:00:00Z', data: {}, ...rest }
}

function standing(events: JourneyEvent[], knownAt?: string): string[] {
  return standingEvents(events, knownAt ? instantOf(knownAt).ms : null).events.map(({ id }) => id)
}

describe('what stands', () => {
  it('a retracted event does not, nor does its retraction', () => {
    expect(standing([event('a'), event('b'), event('r', { retracts: 'a' })])).toEqual(['b'])
  })

  it('a retraction that is retracted restores, three deep as well', () => {
    const a = event('a')
    const r = event('r', { retracts: 'a' })
    const s = event('s', { retracts: 'r' })
    const t = event('t', { retracts: 's' })
    expect(standing([s, r, a])).toEqual(['a'])
    expect(standing([t, s, r, a])).toEqual([])
  })

  it('of a chain of supersessions only the last counts', () => {
    expect(standing([event('a'), event('b', { supersedes: 'a' }), event('c', { supersedes: 'b' })])).toEqual([
      'c',
    ])
  })

  it('retracting a supersession brings back what it replaced', () => {
    expect(standing([event('a'), event('b', { supersedes: 'a' }), event('r', { retracts: 'b' })])).toEqual([
      'a',
    ])
  })

  it('two supersessions of one event both stand, for somebody to review', () => {
    const found = standingEvents(
      [event('a'), event('c', { supersedes: 'a' }), event('b', { supersedes: 'a' })],
      null,
    )
    expect(found.events.map(({ id }) => id)).toEqual(['c', 'b'])
    expect(found.doublySuperseding).toEqual(['b', 'c'])
  })

  it('a correction recorded later was not known yet', () => {
    const events = [
      event('a', { recordedAt: '2026-01-01T00:00:00Z' }),
      event('r', { retracts: 'a', recordedAt: '2026-01-05T00:00:00Z' }),
    ]
    expect(standing(events, '2026-01-04T23:59:59Z')).toEqual(['a'])
    expect(standing(events, '2026-01-05T00:00:00Z')).toEqual([])
  })

  it('a correction that names an event of another case corrects nothing', () => {
    expect(standing([event('a'), event('r', { retracts: 'a', case: 'ARK-1-2' })])).toEqual(['a'])
  })

  it('what an event stands for can be followed back', () => {
    const found = standingEvents(
      [event('a'), event('b', { supersedes: 'a' }), event('c', { supersedes: 'b' })],
      null,
    )
    expect(found.replaced.get('c')).toEqual(['b', 'a'])
  })

  it('what carries no time of recording was always known', () => {
    const events = [event('a'), event('b', { recordedAt: '2026-01-05T00:00:00Z' })]
    expect(standing(events, '2026-01-04T00:00:00Z')).toEqual(['a'])
  })

  it('one supersession is nothing to review, and only it stands for another', () => {
    const found = standingEvents(
      [event('a'), event('b', { supersedes: 'a' }), event('c'), event('r', { retracts: 'c' })],
      null,
    )
    expect(found.doublySuperseding).toEqual([])
    expect([...found.replaced]).toEqual([['b', ['a']]])
    expect(standingEvents([event('a')], null)).toMatchObject({ doublySuperseding: [] })
  })

  it('a correction of what nobody recorded leaves everything, and a supersession still counts itself', () => {
    const events = [event('a'), event('r', { retracts: 'x' }), event('b', { supersedes: 'y' })]
    expect(standing(events)).toEqual(['a', 'b'])
  })

  it('rivals of which one is retracted are nothing to review', () => {
    const found = standingEvents(
      [
        event('a'),
        event('b', { supersedes: 'a' }),
        event('c', { supersedes: 'a' }),
        event('r', { retracts: 'b' }),
      ],
      null,
    )
    expect(found.events.map(({ id }) => id)).toEqual(['c'])
    expect(found.doublySuperseding).toEqual([])
  })

  it('corrections that name each other end nowhere, and are followed to no end', () => {
    const found = standingEvents([event('a', { supersedes: 'b' }), event('b', { supersedes: 'a' })], null)
    expect(found.events).toEqual([])
    expect(found.replaced.get('a')).toEqual(['b', 'a'])
  })

  it('what a retracted supersession stood for is not followed back', () => {
    const found = standingEvents(
      [
        event('a'),
        event('b', { supersedes: 'a' }),
        event('c', { supersedes: 'b' }),
        event('r', { retracts: 'b' }),
      ],
      null,
    )
    expect(found.replaced.get('c')).toEqual(['b'])
    expect(found.events.map(({ id }) => id)).toEqual(['a', 'c'])
  })
})
