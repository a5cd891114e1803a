import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { arbitraryJourney } from '#journey/arbitrary-journeys.ts'
import type { Journey } from '#journey/envelope.ts'
import { formatInstant } from '#journey/instant.ts'
import { readJourney } from '#journey/reading.ts'
import { findSafeguards, nextChangeAt } from './engine.ts'
import type { Finding } from './finding.ts'
import { defaultProfile } from './profile.ts'

/** Mutation tests look at fewer. */
const runs = { numRuns: Number(process.env.WAYMARK_RUNS ?? 200) }
const arbitraryAsOf = fc.constantFrom(
  '2026-01-15T00:00:00Z',
  '2026-02-01T09:30:00+02:00',
  '2026-04-01T00:00:00+02:00',
  '2026-09-01T12:00:00Z',
  '2027-06-01T00:00:00Z',
)

function find(journey: Journey, asOf: string): Finding[] {
  return findSafeguards(readJourney(journey, { asOf }), defaultProfile)
}

afterEach(() => {
  vi.useRealTimers()
})

it('whatever the order of recording, the findings and spells are the same', () => {
  const shuffled = arbitraryJourney.chain((journey) =>
    fc.tuple(
      fc.constant(journey),
      fc.shuffledSubarray([...journey.events], { minLength: journey.events.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, arbitraryAsOf, ([journey, events], asOf) => {
      const again = { ...journey, events }
      expect(find(again, asOf)).toEqual(find(journey, asOf))
      const a = readJourney(journey, { asOf })
      const b = readJourney(again, { asOf })
      expect(b.events.map((event) => event.id)).toEqual(a.events.map((event) => event.id))
      expect(b.flags).toEqual(a.flags)
      expect([...b.cases.values()].map((each) => [each.detention, each.otherSpells, each.now])).toEqual(
        [...a.cases.values()].map((each) => [each.detention, each.otherSpells, each.now]),
      )
    }),
    runs,
  )
})

it('retracting an event equals never having recorded it', () => {
  fc.assert(
    fc.property(arbitraryJourney, fc.nat(), arbitraryAsOf, (journey, pick, asOf) => {
      const wrong = journey.events[pick % journey.events.length]!
      const retraction = { ...wrong, id: 'z', data: {}, retracts: wrong.id, reason: 'never happened' }
      delete retraction.supersedes
      const retracted = { ...journey, events: [...journey.events, retraction] }
      const without = { ...journey, events: journey.events.filter((event) => event !== wrong) }
      expect(find(retracted, asOf)).toEqual(find(without, asOf))
    }),
    runs,
  )
})

it('retracting a retraction restores', () => {
  fc.assert(
    fc.property(arbitraryJourney, fc.nat(), arbitraryAsOf, (journey, pick, asOf) => {
      const wrong = journey.events[pick % journey.events.length]!
      const first = { ...wrong, id: 'y', data: {}, retracts: wrong.id, supersedes: undefined, reason: 'no' }
      const second = { ...first, id: 'z', retracts: 'y' }
      const restored = { ...journey, events: [second, ...journey.events, first] }
      expect(find(restored, asOf)).toEqual(find(journey, asOf))
    }),
    runs,
  )
})

it('what is recorded with a later date changes nothing yet', () => {
  fc.assert(
    fc.property(arbitraryJourney, arbitraryAsOf, (journey, asOf) => {
      const corrected = new Set(journey.events.flatMap((event) => event.supersedes ?? event.retracts ?? []))
      const now = Date.parse(asOf)
      const events = journey.events.filter((event) => {
        const corrects = event.supersedes ?? event.retracts
        return corrects || corrected.has(event.id) || Date.parse(event.at) <= now
      })
      expect(find({ ...journey, events }, asOf)).toEqual(find(journey, asOf))
    }),
    runs,
  )
})

it('findings never depend on the wall clock', () => {
  fc.assert(
    fc.property(arbitraryJourney, arbitraryAsOf, (journey, asOf) => {
      vi.useFakeTimers({ now: Date.UTC(2001, 0, 1) })
      const then = find(journey, asOf)
      vi.setSystemTime(Date.UTC(2040, 0, 1))
      expect(find(journey, asOf)).toEqual(then)
    }),
    { numRuns: Math.min(50, runs.numRuns) },
  )
})

it('until the next change, nothing differs but a clock that passes its due date', () => {
  fc.assert(
    fc.property(arbitraryJourney, arbitraryAsOf, (journey, asOf) => {
      const reading = readJourney(journey, { asOf })
      const change = nextChangeAt(reading) ?? reading.asOf + 3 * 365 * 86_400_000
      const justBefore = formatInstant(change - 1, 0)
      const settled = findSafeguards(reading, defaultProfile).map((finding) => passDue(finding, change - 1))
      expect(find(journey, justBefore).map(withoutResolution)).toEqual(settled.map(withoutResolution))
    }),
    runs,
  )
})

function passDue(finding: Finding, at: number): Finding {
  const passed = finding.status === 'due' && finding.dueAt !== null && Date.parse(finding.dueAt) < at
  return passed ? { ...finding, status: 'breached' } : finding
}

/** A satisfaction that is known to come too late shows only once the clock has run out. */
function withoutResolution({ safeguard, trigger, startedAt, dueAt, status }: Finding) {
  return { safeguard, trigger, startedAt, dueAt, status }
}

it('findings come sorted by case, safeguard, trigger and start, each once', () => {
  fc.assert(
    fc.property(arbitraryJourney, arbitraryAsOf, (journey, asOf) => {
      const keys = find(journey, asOf).map((each) =>
        [
          each.case,
          each.safeguard,
          each.trigger,
          new Date(each.startedAt).toISOString(),
          each.dueAt ?? '',
        ].join('\u0000'),
      )
      expect(keys).toEqual([...keys].sort())
      expect(new Set(keys).size).toBe(keys.length)
    }),
    runs,
  )
})

it('what is met stays met, and a breach never heals, as time passes', () => {
  fc.assert(
    fc.property(arbitraryJourney, (journey) => {
      const early = readJourney(journey, { asOf: '2026-04-01T00:00:00+02:00' })
      const settled = {
        ...journey,
        events: early.events.map(({ event }) => ({ ...event, supersedes: undefined })),
      }
      const before = find(settled, '2026-04-01T00:00:00+02:00').filter((each) => each.status !== 'due')
      const after = find(settled, '2030-01-01T00:00:00Z')
      const later = new Map(after.map((each) => [key(each), each.status]))
      for (const each of before) expect(later.get(key(each))).toBe(each.status)
    }),
    runs,
  )
})

function key(finding: Finding): string {
  return [finding.case, finding.safeguard, finding.trigger, finding.startedAt, finding.dueAt].join(' ')
}
