import { expect, it } from 'vitest'
import type { Journey } from '#journey/envelope.ts'
import { readJourney } from '#journey/reading.ts'
import { safeguards } from '../catalogue.ts'
import { findSafeguards } from '../engine.ts'
import { defaultProfile } from '../profile.ts'
import { generateJourney } from './generate-journey.ts'
import { readAgain } from './second-reading.ts'
import type { Verdict } from './verdict.ts'

const instants = ['2025-10-15T12:00:00Z', '2026-06-01T00:00:00+02:00', '2027-06-01T00:00:00Z'] as const
/** Mutation tests look at fewer. */
const CHILDREN = Number(process.env.WAYMARK_CHILDREN ?? 600)

const modes = [
  ['exact hours', { periods: false, corrections: false }, 1],
  ['days and months', { periods: true, corrections: false }, 2],
  ['corrections', { periods: false, corrections: true }, 3],
  ['days, months and corrections', { periods: true, corrections: true }, 4],
] as const

it.each(modes)('two readings of the words agree on every finding: %s', (_, mode, stream) => {
  for (let child = 0; child < CHILDREN; child++) {
    const seed = stream * 1_000_000 + child
    const journey = generateJourney(seed, mode)
    for (const asOf of instants) {
      const differing = difference(findAll(journey, asOf), sorted(readAgain(journey, Date.parse(asOf))))
      expect(differing, `seed ${seed} as of ${asOf}`).toEqual([])
    }
  }
})

it('the generated journeys reach every safeguard, and most of them in every way', () => {
  const seen = new Set<string>()
  for (const [, mode, stream] of modes) {
    for (let child = 0; child < CHILDREN; child++) {
      const journey = generateJourney(stream * 1_000_000 + child, mode)
      for (const { safeguard, status } of findAll(journey, instants[1])) seen.add(`${safeguard} ${status}`)
    }
  }
  const statuses = safeguards.map(({ id }) => [...seen].filter((each) => each.startsWith(`${id} `)).length)
  expect(Math.min(...statuses)).toBeGreaterThan(0)
  expect(seen.size).toBeGreaterThan(safeguards.length * 2)
})

function findAll(journey: Journey, asOf: string): Verdict[] {
  const findings = findSafeguards(readJourney(journey, { asOf }), defaultProfile)
  return sorted(
    findings.map(({ safeguard, case: inCase, trigger, status, startedAt, dueAt, resolvedAt }) => ({
      safeguard,
      case: inCase,
      trigger,
      status,
      startedAt: Date.parse(startedAt),
      dueAt: dueAt === null ? null : Date.parse(dueAt),
      resolvedAt: resolvedAt === null ? null : Date.parse(resolvedAt),
    })),
  )
}

function sorted(verdicts: readonly Verdict[]): Verdict[] {
  const key = (each: Verdict) => `${each.case} ${each.safeguard} ${each.trigger} ${each.startedAt}`
  return verdicts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What only one of them says, each way round. */
function difference(first: readonly Verdict[], second: readonly Verdict[]): string[] {
  const one = first.map((each) => JSON.stringify(each))
  const other = second.map((each) => JSON.stringify(each))
  return [
    ...one.filter((each) => !other.includes(each)).map((each) => `only in the findings: ${each}`),
    ...other.filter((each) => !one.includes(each)).map((each) => `only in the second reading: ${each}`),
  ]
}
