import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryJourney } from '#journey/arbitrary-journeys.ts'
import type { Journey } from '#journey/envelope.ts'
import { readJourney } from '#journey/reading.ts'
import { ageBandOf } from './age-band.ts'
import { indicators } from './catalogue.ts'
import { computeIndicators } from './compute.ts'
import { gatherForCounting } from './country-under-test.ts'
import type { Indicator, Measure } from './indicator.ts'
import { factsFor, registersUnderTest } from './journeys-under-test.ts'
import { mean, percentile } from './percentile.ts'
import { type Recounted, recount } from './recount.ts'
import type { IndicatorRegisters } from './registers.ts'
import type { Cell } from './result.ts'

function sumOf(rows: readonly Recounted[]) {
  const beside: Record<string, number> = {}
  for (const row of rows) if (row.beside) beside[row.beside] = (beside[row.beside] ?? 0) + 1
  const values = rows.flatMap((row) => row.value ?? []).sort((a, b) => a - b)
  return {
    numerator: rows.reduce((sum, row) => sum + row.numerator, 0),
    denominator: rows.reduce((sum, row) => sum + row.denominator, 0),
    values,
    beside,
  }
}

const plainNames = [
  'arrests',
  'unknown',
  'due',
  'stillRunning',
  'notYet',
  'withoutClaim',
  'unanswered',
  'withoutUrgency',
  'heldAtCensus',
]

/** The parts of a cell that the recount knows as well. */
function partsOf(measure: Measure, { numerator, denominator, value, beside, bands }: Cell) {
  const within = (beside.within24Hours ?? beside.inTime) as { numerator: number } | undefined
  const average = beside.mean as number | null | undefined
  return {
    numerator,
    ...Object.fromEntries(plainNames.flatMap((name) => (name in beside ? [[name, beside[name]]] : []))),
    ...(measure === 'share' && { denominator }),
    ...(measure === 'duration' && { value }),
    ...(average !== undefined && { mean: average?.toFixed(9) }),
    ...(within && { within: within.numerator }),
    ...(bands && { banded: Object.values(bands).reduce((a, b) => a + b) }),
  }
}

/** The same parts by the recount. */
function partsAgain({ id, measure, banded }: Indicator, { beside }: Cell, rows: readonly Recounted[]) {
  const again = sumOf(rows)
  return {
    numerator: again.numerator,
    ...Object.fromEntries(
      plainNames.flatMap((name) => (name in beside ? [[name, again.beside[name] ?? 0]] : [])),
    ),
    ...(measure === 'share' && { denominator: again.denominator }),
    ...(measure === 'duration' && { value: percentile(again.values, 0.5) }),
    ...('mean' in beside && { mean: mean(again.values)?.toFixed(9) }),
    ...(id === 'FA-1' && { within: again.values.filter((hours) => hours <= 24).length }),
    ...(id === 'REF-T' && { within: again.beside.inTime ?? 0 }),
    ...(banded && { banded: again.values.length }),
  }
}

function expectSame(journeys: readonly Journey[], registers: IndicatorRegisters, question: Question): void {
  const facts = factsFor(journeys, question, registers)
  const again = Map.groupBy(recount(journeys, registers, question), (row) => row.indicator)
  const query = { ...question, by: ['sex', 'age', 'area'] }
  for (const indicator of indicators.filter(({ dimensions }) => dimensions.includes('sex'))) {
    const [result] = computeIndicators(facts, registers, query, [indicator])
    const rows = again.get(indicator.id) ?? []
    const byCell = Map.groupBy(rows, (row) => `${row.sex} ${ageBandOf(row.age)} ${row.area ?? 'unknown'}`)
    const groups = result!.groups!.map((group) => {
      const { sex, age, area } = group.by
      return { key: `${sex} ${age} ${area}`, group }
    })
    const counted = {
      total: partsOf(indicator.measure, result!),
      groups: groups.map(({ key, group }) => [key, partsOf(indicator.measure, group)]),
    }
    const recounted = {
      total: partsAgain(indicator, result!, rows),
      groups: groups.map(({ key, group }) => [key, partsAgain(indicator, group, byCell.get(key) ?? [])]),
    }
    if (isDeepStrictEqual(counted, recounted)) continue
    expect({ id: indicator.id, ...counted }).toEqual({ id: indicator.id, ...recounted })
  }
}

type Question = { from: string; to: string; census: string }

describe('counting from facts gives what counting from journeys gives', () => {
  const { journeys, registers } = gatherForCounting(500, 11)
  it.each([
    { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z', census: '2026-01-01T00:00:00Z' },
    {
      from: '2024-06-01T00:00:00+03:00',
      to: '2026-06-16T00:00:00+03:00',
      census: '2026-06-16T00:00:00+03:00',
    },
    { from: '2025-03-01T00:00:00Z', to: '2025-09-01T00:00:00Z', census: '2025-05-31T12:00:00+03:00' },
  ])('in the synthetic country, $from to $to, census $census', (question) => {
    expectSame(journeys, registers, question)
  })

  it('in journeys as absurd as records can be', () => {
    const arbitrarySeveral = fc.array(
      fc.tuple(arbitraryJourney, fc.constantFrom('female', 'male', 'unknown', undefined)),
      { minLength: 1, maxLength: 3 },
    )
    const instant = fc
      .integer({ min: 0, max: 200 })
      .map((days) => new Date(Date.UTC(2025, 11, 28) + days * 86_400_000).toISOString())
    fc.assert(
      fc.property(arbitrarySeveral, instant, instant, instant, (several, a, b, census) => {
        fc.pre(a !== b)
        const journeys = several.map(([journey, sex], i) => renamed(journey, `C${i}`, sex as never))
        // What a record known only to the day says of an hour within that day, the facts tell in their own way.
        fc.pre(journeys.every((journey) => !isDividedBy(census, journey)))
        const [from, to] = [a, b].sort() as [string, string]
        expectSame(journeys, registersUnderTest, { from, to, census })
      }),
      { numRuns: 200 },
    )
  })
})

/** Whether the census lies within a day or month of which an event is known to have happened. */
function isDividedBy(census: string, journey: Journey): boolean {
  const reading = readJourney(journey, { asOf: census })
  return reading.ahead.some((event) => event.startAt <= reading.asOf)
}

/** The same journey, of another child. */
function renamed(journey: Journey, ref: string, sex: Journey['child']['sex']): Journey {
  const inCase = (name: string) => name.replace('ARK-1', ref)
  return {
    child: { ...journey.child, ref, ...(sex && { sex }) },
    cases: journey.cases.map((each) => ({ ...each, ref: inCase(each.ref), child: ref, leadAgency: 'POL-2' })),
    events: journey.events.map((event) => ({ ...event, case: inCase(event.case) })),
    places: registersUnderTest.places,
    agencies: registersUnderTest.agencies,
  }
}
