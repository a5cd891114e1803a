import { describe, expect, it } from 'vitest'
import { broughtBeforeAuthority } from '#safeguards/arr-3.ts'
import { familyVisits } from '#safeguards/det-7.ts'
import { contactTwiceAWeek } from '#safeguards/det-8.ts'
import { type ExampleEvent, instant, journeyOf, on } from '#safeguards/example.ts'
import type { Amount } from '#safeguards/limit.ts'
import { defaultProfile, type Profile } from '#safeguards/profile.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import { followedUp } from '#safeguards/srv-1.ts'
import { emptyTally, judgedBy, type Tally, tallyJourney } from './what-if-tally.ts'

const stay = [
  on('2026-01-01 08:00', 'admitted', {}, { place: 'remand' }),
  on('2026-01-21 08:00', 'released', {}),
]

function ask(
  safeguard: Safeguard,
  limit: Amount,
  events: readonly ExampleEvent[],
  { key = '', profile = defaultProfile }: { key?: string; profile?: Profile } = {},
): Tally {
  const from = Date.parse('2025-12-01T00:00:00Z')
  const question = { safeguard, key, limit, from, to: Date.parse('2027-01-01T00:00:00Z') }
  const tally = emptyTally()
  const journey = journeyOf({ says: '', events, asOf: '', gives: [] })
  tallyJourney(tally, journey, question, judgedBy(question, profile), instant('2026-06-01 00:00'))
  return tally
}
const days = (value: number): Amount => ({ value, unit: 'days' })

describe('what another limit would have shown', () => {
  it('release after twenty days drops a clock of a month, and comes too late for one of two weeks', () => {
    const tally = ask(familyVisits, days(14), stay)
    expect(tally).toMatchObject({ occurrences: 1, more: 1, fewer: 0 })
    expect([tally.current.dropped, tally.proposed.breached]).toEqual([1, 1])
  })

  it('a visit that a limit of two weeks missed was in time by one of a month', () => {
    const visited = on('2026-01-18 10:00', 'visited', { by: 'parent', how: 'visit' })
    const tally = ask(familyVisits, days(14), [...stay, visited])
    // The first is met instead of breached; the second, from the visit on, is dropped by both.
    expect([tally.current.met, tally.proposed.breached, tally.occurrences]).toEqual([1, 1, 1])
  })

  it('a death within the limit drops a clock that a shorter one had let run out', () => {
    const events = [
      on('2026-01-01 08:00', 'apprehended', { ground: 'offence' }),
      on('2026-01-01 22:00', 'died'),
    ]
    const tally = ask(broughtBeforeAuthority, { value: 12, unit: 'hours' }, events)
    expect([tally.current.dropped, tally.proposed.breached, tally.more]).toEqual([1, 1, 1])
  })

  it('a law is judged by itself, for what started while it was in force', () => {
    const law = (inForceFrom: string) => ({ limit: days(14), citation: 'Law 7', inForceFrom })
    const under = (from: string): Profile => ({ ...defaultProfile, national: { 'DET-7': law(from) } })
    const before = ask(familyVisits, days(31), stay, { profile: under('2025-01-01T00:00:00Z') })
    const after = ask(familyVisits, days(31), stay, { profile: under('2026-02-01T00:00:00Z') })
    expect([before.law.breached, after.law.breached]).toEqual([1, 0])
  })

  it('weeks of another length are counted side by side: nobody called in twenty days', () => {
    const tally = ask(contactTwiceAWeek, days(5), stay)
    expect([tally.current.breached, tally.proposed.breached, tally.more, tally.fewer]).toEqual([2, 4, 2, 0])
    const longer = ask(contactTwiceAWeek, days(14), stay)
    expect([longer.proposed.breached, longer.more, longer.fewer, longer.occurrences]).toEqual([1, 0, 1, 1])
  })

  it('where each degree of risk has its own limit, only the one asked about counts', () => {
    const events = [
      on('2026-01-01 08:00', 'risk-assessed', { level: 'high' }),
      on('2026-01-02 08:00', 'risk-assessed', { level: 'low' }, { case: 'ARK-7-2' }),
    ]
    // The same number as another degree's, so that a limit is told by what it is for.
    const tally = ask(followedUp, days(30), events, { key: 'high' })
    expect([tally.occurrences, tally.current.breached, tally.proposed.breached]).toEqual([1, 1, 1])
  })

  it('what starts before the time asked about, or at its end, is not told', () => {
    const late = stay.map((event) => ({ ...event, at: event.at.replace('2026', '2027') }))
    expect(ask(familyVisits, days(14), late).occurrences).toBe(0)
  })
})
