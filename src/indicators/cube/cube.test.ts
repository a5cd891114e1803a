import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryJourney } from '#journey/arbitrary-journeys.ts'
import { formatInstant } from '#journey/instant.ts'
import { indicators } from '../catalogue.ts'
import { computeIndicators } from '../compute.ts'
import { gatherForCounting } from '../country-under-test.ts'
import type { Fact } from '../facts/fact.ts'
import { readFacts, writeFact } from '../facts/fact-text.ts'
import { factsOfJourney } from '../facts/facts-of.ts'
import { registersUnderTest } from '../journeys-under-test.ts'
import type { IndicatorRegisters } from '../registers.ts'
import { keptTable, resultsFromCells } from './answer.ts'
import { breakdownKey, declaredBreakdowns } from './breakdowns.ts'
import { areasKept, partCounter } from './count-part.ts'
import { periodKinds, periodOf, periodsWithin } from './periods.ts'
import { addCube, type CubeSums, cellKey, settleCube } from './tallies.ts'
import { readCell, readCounted, readPart, writeCell, writePart } from './text.ts'

const offset = 180
const { journeys, registers } = gatherForCounting(300, 11)
const now = '2026-06-16T09:40:00+03:00'

type Window = { from: string; to: string; census: string }
const windowOf = (key: string): Window => {
  const period = periodOf(key, offset)!
  const to = formatInstant(period.to, offset)
  return { from: formatInstant(period.from, offset), to, census: to }
}

/** Facts as they are kept: written and read again. */
const kept = (facts: readonly Fact[]) => readFacts(facts.map(writeFact).join(','))

/** The parts of four buckets, each written and read again, added up. */
function sumOfParts(byChild: readonly (readonly Fact[])[], lands: IndicatorRegisters, window: Window) {
  const sum: CubeSums = new Map()
  for (let bucket = 0; bucket < 4; bucket++) {
    const facts = byChild.filter((_, i) => i % 4 === bucket).flat()
    const part = partCounter(lands)(facts, window)
    addCube(sum, readPart(writePart(part)))
  }
  settleCube(sum)
  return sum
}

function expectSame(byChild: readonly (readonly Fact[])[], lands: IndicatorRegisters, window: Window) {
  const cube = sumOfParts(byChild, lands, window)
  const counted = (area: string, by: string) => {
    const cell = cube.get(cellKey(area, by))
    return cell ? readCounted(writeCell(cell).content) : new Map()
  }
  for (const area of [undefined, ...areasKept(lands)]) {
    for (const by of declaredBreakdowns) {
      const query = { ...window, by, ...(area !== undefined && { area }) }
      if (!keptTable(query, lands)) continue
      const [totals, groups] = [counted(area ?? '', ''), counted(area ?? '', breakdownKey(by))]
      const found = resultsFromCells(totals, groups, lands, query, indicators)
      const direct = computeIndicators(byChild.flat(), lands, query)
      // Only where they differ, for a readable failure.
      if (JSON.stringify(found) !== JSON.stringify(direct)) expect(found).toEqual(direct)
    }
  }
}

describe('the parts of a period, added up', () => {
  const byChild = journeys.map((each) => kept(factsOfJourney(each, registers, now)))

  test.each(['2026', '2025-Q4', '2026-05', '2024-02'])(
    'give what counting all facts of %s gives, for every indicator, breakdown and area',
    (key) => expectSame(byChild, registers, windowOf(key)),
    60_000,
  )

  test('do so for journeys as absurd as records can be', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryJourney, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('2026', '2026-Q1', '2026-01', '2026-03'),
        (drawn, key) => {
          const each = drawn.map((journey, i) => ({
            ...journey,
            child: { ...journey.child, ref: `C-${i}` },
            cases: journey.cases.map((one) => ({ ...one, ref: `${i}/${one.ref}`, child: `C-${i}` })),
            events: journey.events.map((event) => ({ ...event, case: `${i}/${event.case}` })),
          }))
          const facts = each.map((journey) => kept(factsOfJourney(journey, registersUnderTest, now)))
          expectSame(facts, registersUnderTest, windowOf(key))
        },
      ),
      { numRuns: 15 },
    )
  }, 60_000)

  test('taking a bucket away again leaves what the others give, to the letter', () => {
    const window = windowOf('2025')
    const countPart = partCounter(registers)
    const [some, others] = [byChild.slice(0, 100).flat(), byChild.slice(100).flat()]
    const cube = countPart(some, window)
    addCube(cube, countPart(others, window))
    settleCube(cube)
    const back = new Map([...cube].map(([key, cell]) => [key, readCell(writeCell(cell))] as const))
    const taken = countPart(some, window)
    addCube(back, taken, -1)
    settleCube(back)
    const alone = countPart(others, window)
    expect(writePart(back)).toBe(writePart(alone))
  })
})

describe('periods', () => {
  test('follow each other without gap, and their keys name them', () => {
    const instants = fc.integer({ min: Date.UTC(1999, 0), max: Date.UTC(2040, 0) })
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(-300, 0, 180, 345),
        fc.constantFrom(...periodKinds),
        (at, zone, kind) => {
          const found = periodsWithin(kind, at, at + 500 * 86_400_000, zone)
          expect(found[0]!.from).toBeLessThanOrEqual(at)
          for (const [i, period] of found.entries()) {
            expect(periodOf(period.key, zone)).toEqual(period)
            if (i > 0) expect(period.from).toBe(found[i - 1]!.to)
          }
        },
      ),
    )
  })
})
