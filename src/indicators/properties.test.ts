import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryJourney } from '#journey/arbitrary-journeys.ts'
import { readJourney } from '#journey/reading.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import { computeIndicators } from './compute.ts'
import { gatherForCounting } from './country-under-test.ts'
import { dimensionIds } from './dimensions.ts'
import type { Fact } from './facts/fact.ts'
import { factsOf, factsOfJourney } from './facts/facts-of.ts'
import { statusAt } from './facts/safeguard-facts.ts'
import { factsFor, registersUnderTest } from './journeys-under-test.ts'
import type { Query } from './query.ts'

const { journeys, registers } = gatherForCounting(400, 5)
const query: Query = { from: '2024-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' }
const facts = factsFor(journeys, query, registers)

describe('a breakdown', () => {
  const choices = fc.subarray([...dimensionIds], { minLength: 1, maxLength: 4 })
  it('adds up to the total, whatever it is by', () => {
    fc.assert(
      fc.property(choices, (by) => {
        for (const result of computeIndicators(facts, registers, { ...query, by })) {
          if (!result.groups || result.numerator === null) continue
          const { indicator, groups } = result
          const sum = (of: (group: (typeof groups)[number]) => number) =>
            groups.reduce((total, group) => total + of(group), 0)
          expect([indicator, sum((group) => group.numerator ?? 0)]).toEqual([indicator, result.numerator])
          if (result.population === null && result.denominator !== null && result.unit !== 'per-100000') {
            expect([indicator, sum((group) => group.denominator ?? 0)]).toEqual([
              indicator,
              result.denominator,
            ])
          }
          for (const [name, beside] of Object.entries(result.beside)) {
            if (typeof beside !== 'number' || ['mean', 'median', 'percentile90'].includes(name)) continue
            expect([indicator, name, sum((group) => Number(group.beside[name]))]).toEqual([
              indicator,
              name,
              beside,
            ])
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('shows nothing counted as zero, and a missing value as its own category', () => {
    const [result] = computeIndicators([], registers, { ...query, by: ['sex'] })
    expect(
      result?.groups?.map(({ by, state, value, numerator }) => [by.sex, state, value, numerator]),
    ).toEqual([
      ['female', 'known', 0, 0],
      ['male', 'known', 0, 0],
    ])
  })
})

describe('facts', () => {
  const whole = computeIndicators(facts, registers, { ...query, by: ['sex', 'age'] })

  it('are plain rows: kept as JSON and counted again, they give the same', () => {
    const kept = facts.map((fact) => JSON.parse(JSON.stringify(fact)) as Fact)
    expect(computeIndicators(kept, registers, { ...query, by: ['sex', 'age'] })).toEqual(whole)
  })

  it('may come in any order', () => {
    const counts = (some: Iterable<Fact>) =>
      computeIndicators(some, registers, query).map(({ indicator, numerator, denominator, bands, value }) => [
        indicator,
        numerator,
        denominator,
        bands,
        value,
      ])
    expect(counts(facts.toReversed())).toEqual(counts(facts))
  })

  it('of districts within a region add up to the region, where one event is all that counts', () => {
    const ids = ['FA-1', 'SG-ARR-3']
    const told = (area: string) =>
      computeIndicators(facts, registers, { ...query, area })
        .filter(({ indicator }) => ids.includes(indicator))
        .map(({ numerator }) => numerator ?? 0)
    const regions = [...registers.areas.values()].filter((area) => area.level === 'region')
    const summed = ids.map((_, i) => regions.reduce((sum, { ref }) => sum + told(ref)[i]!, 0))
    const inAll = computeIndicators(facts, registers, { ...query, by: ['region'] }).filter(({ indicator }) =>
      ids.includes(indicator),
    )
    const known = inAll.map(({ groups }) =>
      groups!
        .filter(({ by }) => by.region !== 'unknown')
        .reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
    )
    expect(summed).toEqual(known)
  })
})

describe('a safeguard judged later', () => {
  it('tells what it was at an earlier census, but for clocks that something dropped since', () => {
    const instants = fc
      .integer({ min: 0, max: 220 })
      .map((days) => Date.UTC(2025, 11, 28) + days * 86_400_000)
    fc.assert(
      fc.property(arbitraryJourney, instants, (drawn, ms) => {
        const events = drawn.events.map(({ atPrecision: _, ...event }) => event)
        const journey = { ...drawn, events }
        const census = new Date(ms).toISOString()
        const whole = readJourney(journey, { asOf: '2026-09-01T00:00:00Z' })
        const later = factsOf(whole, findSafeguards(whole, registersUnderTest.profile), registersUnderTest)
        const decided = (some: readonly Fact[]) =>
          some.flatMap((fact) => {
            if (fact.kind !== 'safeguard') return []
            const status = statusAt(fact, ms)
            return status === null || status === 'due'
              ? []
              : [`${fact.safeguard} ${fact.event} ${fact.at} ${status}`]
          })
        expect(decided(later).sort()).toEqual(
          decided(factsOfJourney(journey, registersUnderTest, census)).sort(),
        )
      }),
      { numRuns: 100 },
    )
  })
})
