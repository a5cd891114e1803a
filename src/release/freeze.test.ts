import { beforeAll, describe, expect, test } from 'vitest'
import type { PublishedCube } from '#disclosure/cube.ts'
import { computeIndicators } from '#indicators/compute.ts'
import { gatherForCounting } from '#indicators/country-under-test.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import { factsOfJourney } from '#indicators/facts/facts-of.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import { canonicalText } from './canonical.ts'
import { cellsOf, keyOf } from './cells.ts'
import { beginFreezing } from './freeze.ts'
import type { FrozenRelease, FrozenTable } from './frozen-release.ts'
import type { ReleasePlan } from './plan.ts'
import { annual } from './plans/annual.ts'
import { plans } from './plans/catalogue.ts'
import { severalYears } from './plans/several-years.ts'
import { publicTables } from './public-tables.ts'

let facts: Fact[]
let registers: IndicatorRegisters
beforeAll(() => {
  const found = gatherForCounting(400, 3)
  registers = found.registers
  facts = found.journeys.flatMap((journey) => [
    ...factsOfJourney({ ...journey, ...registers }, registers, '2026-06-16T00:00:00Z'),
  ])
})

function freeze(
  plan: ReleasePlan,
  years: number[],
  more: { recordedSince?: number | null } = {},
): FrozenRelease {
  const frozenAt = '2026-06-16T00:00:00.000Z'
  const freezing = beginFreezing(registers, { plan, years, frozenAt, recordedSince: 0, offset: 120, ...more })
  freezing.add(facts)
  return freezing.finish()
}

const countsOf = ({ cubes }: FrozenRelease, id: string | null) => {
  const cube = cubes.find((one) => one.id === id)!
  const leaves = new Map(
    cube.leaves.map(({ at, period, count }) => [`${period} ${keyOf(at, cube.dimensions)}`, count]),
  )
  return (period: string, keys: readonly string[]) =>
    keys.reduce((sum, key) => sum + (leaves.get(`${period} ${key}`) ?? 0), 0)
}

describe.each([
  { plan: annual, years: [2023, 2025] },
  { plan: severalYears, years: [2023, 2024, 2025] },
])('the plan $plan.id', ({ plan, years }) => {
  test('counts what the indicators count, in every window', () => {
    const frozen = freeze(plan, years)
    for (const table of frozen.tables.filter((one) => one.of === 'children'))
      for (const { id, from, to } of table.periods) {
        const [result] = computeIndicators(facts, registers, { from, to }).filter(
          (one) => one.indicator === table.indicator,
        )
        const all = cellsOf(table.dimensions)[0]!.leaves
        expect(countsOf(frozen, table.numerator)(id, all), `${table.id} ${id}`).toBe(result!.numerator)
        if (table.denominator !== null)
          expect(countsOf(frozen, table.denominator)(id, all), table.id).toBe(result!.denominator)
        if (table.measure === 'duration')
          expect(
            table.medians.find((one) => one.period === id && Object.keys(one.at).length === 0)?.value,
          ).toBe(result!.value)
      }
  })

  test('counts each group as the indicators do', () => {
    const frozen = freeze(plan, years)
    for (const table of frozen.tables.filter(({ dimensions }) => dimensions.some(({ id }) => id === 'sex')))
      for (const { id, from, to } of table.periods) {
        const [result] = computeIndicators(facts, registers, { from, to, by: ['sex'] }).filter(
          (one) => one.indicator === table.indicator,
        )
        for (const sex of ['female', 'male']) {
          const cell = cellsOf(table.dimensions).find(
            ({ at }) => at.sex === sex && Object.keys(at).length === 1,
          )!
          const group = result!.groups?.find(({ by }) => by.sex === sex)
          expect(countsOf(frozen, table.numerator)(id, cell.leaves), `${table.id} ${sex}`).toBe(
            group!.numerator,
          )
        }
      }
  })

  test('gives the same bytes from the same facts, in whatever lots they come', () => {
    const freezing = beginFreezing(registers, {
      plan,
      years,
      frozenAt: '2026-06-16T00:00:00.000Z',
      recordedSince: 0,
      offset: 120,
    })
    const byChild = Map.groupBy(facts, (fact) => ('person' in fact ? fact.person.ref : ''))
    for (const lot of [...byChild.values()].toReversed()) freezing.add(lot)
    expect(canonicalText(freezing.finish())).toBe(canonicalText(freeze(plan, years)))
  })
})

test('a year before anything was recorded is missing, which is not zero', () => {
  const frozen = freeze(annual, [2001, 2025], { recordedSince: Date.parse('2020-01-01') })
  const cube = frozen.cubes.find(({ id }) => id === 'JJ-1.area')!
  const of = (period: string) => cube.leaves.filter((leaf) => leaf.period === period)
  expect(of('2001').length).toBeGreaterThan(1)
  expect(of('2001').every(({ count }) => count === null)).toBe(true)
  expect(of('2025').every(({ count }) => count !== null)).toBe(true)
})

test('combinations in which no child can be are declared, not counted', () => {
  const [table] = annual.tables
  const notApplicable = [{ sex: 'unknown' }]
  const frozen = freeze({ ...annual, tables: [{ ...table!, notApplicable }] }, [2025])
  expect(frozen.cubes[0]!.notApplicable).toEqual(notApplicable)
})

test('two tables that count the same children share one cube', () => {
  const { tables, cubes } = freeze(annual, [2025])
  const of = (id: string) => tables.find((table) => table.id === id)!
  expect(of('JJ-3.age.sex').numerator).toBe(of('UNS-1.age.sex').numerator)
  expect(of('UNS-1.age.sex').denominator).toBe(of('JJ-2.age.sex').numerator)
  expect(cubes.find(({ id }) => id === of('UNS-1.age.sex').numerator)?.partOf).toBe('JJ-2.age.sex')
})

test('a value comes from shown counts; a median stands in whole units and only beside its count', () => {
  const frozen = freeze(severalYears, [2023, 2024, 2025])
  const publish = (state: 'hidden' | 'shown'): PublishedCube[] =>
    frozen.cubes.map(({ leaves: _leaves, ...cube }) => ({
      ...cube,
      cells: cube.periods.flatMap(({ id }) =>
        cellsOf(cube.dimensions).map(({ at }) => ({
          at,
          period: id,
          ...(state === 'shown' ? { state, count: 20 } : { state }),
        })),
      ),
    }))
  const counted = (tables: ReturnType<typeof publicTables>) => tables.filter((one) => one.of === 'children')
  for (const table of counted(publicTables(frozen, publish('hidden'))))
    expect(
      table.cells.every(({ value }) => value === null),
      table.id,
    ).toBe(true)
  const shown = counted(publicTables(frozen, publish('shown')))
  const firstOf = (id: string) => shown.find((one) => one.id === id)!.cells[0]!
  expect(firstOf('JJ-9.sex').value).toBe(100)
  expect(Number.isInteger(firstOf('FA-1.sex').value)).toBe(true)
  const { population, value } = firstOf('JJ-1.area.sex')
  expect(value).toBe(Math.round((100 * (100_000 * 20)) / population!.count) / 100)
})

test('public facts are published as they are, and what nobody recorded is missing', () => {
  const tables = publicTables(freeze(annual, [2025]), [])
  const first = (id: string) => tables.find((table) => table.id === id)!.cells[0]
  const [inspection] = computeIndicators([], registers, {
    from: '2025-01-01T00:00:00+02:00',
    to: '2026-01-01T00:00:00+02:00',
  }).filter(({ indicator }) => indicator === 'JJ-12')
  expect(first('JJ-12')!.numerator).toEqual({ state: 'shown', count: inspection!.numerator })
  const level = registers.policyLevels.find((row) => row.indicator === 'JJ-14' && row.year <= 2025)
  expect(first('JJ-14')!.numerator.state).toBe(level ? 'not-applicable' : 'missing')
})

test('every plan says its title in three languages, and no table twice', () => {
  for (const { title, tables, id } of plans) {
    for (const words of Object.values(title)) expect(words, id).toContain('{years}')
    expect(new Set(tables.map((table: Pick<FrozenTable, 'id'>) => table.id)).size).toBe(tables.length)
  }
})
