/** From facts to the frozen counts of a release: the plan decides everything before anything is counted. */
import type { Cube, Dimension, LeafCount, Period } from '#disclosure/cube.ts'
import { indicators } from '#indicators/catalogue.ts'
import { computeIndicators } from '#indicators/compute.ts'
import { type FactIndex, indexFacts } from '#indicators/fact-index.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import type { Indicator } from '#indicators/indicator.ts'
import { type Asked, readQuery } from '#indicators/query.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import { dimensionOf, publicAreas } from './breakdown.ts'
import { finestOf } from './cells.ts'
import { type Counted, countTable } from './count-table.ts'
import type { FrozenRelease, FrozenTable } from './frozen-release.ts'
import { keepCube } from './keep-cube.ts'
import { type PlanTable, type ReleasePlan, titleOf } from './plan.ts'
import { populationsOf } from './populations.ts'
import { windowsOf } from './windows.ts'

export type Freezing = {
  readonly plan: ReleasePlan
  readonly years: readonly number[]
  /** Instant of the records, ISO 8601 in UTC. */
  readonly frozenAt: string
  /** Instant of the first record of all, in milliseconds; a window that ends before it is missing, not zero. */
  readonly recordedSince: number | null
  /** Minutes east of UTC in which years begin. */
  readonly offset: number
}

type Windowed = { readonly period: Period; readonly asked: Asked; readonly isMissing: boolean }

/** Counts every table of the plan. The same facts give the same release, byte for byte. */
export function freezeRelease(
  facts: Iterable<Fact>,
  registers: IndicatorRegisters,
  { plan, years, frozenAt, recordedSince, offset }: Freezing,
): FrozenRelease {
  const index = indexFacts(facts)
  const windows = windowsOf(plan, years, offset).map((period) => ({
    period,
    asked: readQuery({ from: period.from, to: period.to }, registers),
    isMissing: recordedSince === null || Date.parse(period.to) <= recordedSince,
  }))
  const cubes = new Map<string, Cube>()
  const tables = plan.tables.map((table) => freezeTable(table, index, windows, registers, cubes))
  return {
    plan: { id: plan.id, version: plan.version },
    titles: titleOf(plan, years),
    years: [...years].toSorted((a, b) => a - b),
    frozenAt,
    publisher: registers.profile.country,
    areas: publicAreas(registers),
    cubes: [...cubes.values()],
    tables,
  }
}

function freezeTable(
  table: PlanTable,
  facts: FactIndex,
  windows: readonly Windowed[],
  registers: IndicatorRegisters,
  cubes: Map<string, Cube>,
): FrozenTable {
  const indicator = indicatorOf(table.indicator)
  const dimensions = table.dimensions.map((id) => dimensionOf(id, registers))
  const frozen = {
    id: table.id,
    indicator: indicator.id,
    version: indicator.version,
    unit: indicator.unit,
    measure: indicator.measure,
    of: table.of ?? ('children' as const),
    counting: table.counting,
    dimensions,
    periods: windows.map(({ period }) => period),
    numerator: null,
    denominator: null,
    populations: [],
    medians: [],
    facts: [],
  }
  if (table.of === 'public-facts')
    return { ...frozen, facts: windows.map((window) => factOf(indicator, window, registers)) }
  const counted = windows.map((window) => ({
    ...window,
    ...countTable(table, dimensions, indicator, facts, window.asked),
  }))
  const shape = {
    counting: table.counting,
    dimensions,
    periods: frozen.periods,
    notApplicable: table.notApplicable,
  }
  const whole =
    table.denominator === undefined
      ? null
      : keepCube(cubes, {
          id: `${table.id}/of`,
          measure: table.denominator,
          ...shape,
          leaves: leavesOf(counted, dimensions, 'denominator'),
        })
  const part = keepCube(cubes, {
    id: table.id,
    measure: table.measure,
    ...shape,
    leaves: leavesOf(counted, dimensions, 'numerator'),
    ...(whole !== null && { partOf: whole }),
  })
  return {
    ...frozen,
    numerator: part,
    denominator: whole,
    populations:
      indicator.measure === 'rate'
        ? windows.flatMap(({ period, asked }) => populationsOf(dimensions, period.id, asked))
        : [],
    medians: counted.flatMap(({ period, isMissing, medians }) =>
      isMissing ? [] : medians.map(({ at, value }) => ({ at, period: period.id, value })),
    ),
  }
}

function leavesOf(
  windows: readonly (Windowed & Counted)[],
  dimensions: readonly Dimension[],
  which: 'numerator' | 'denominator',
): LeafCount[] {
  return windows.flatMap(({ period, isMissing, leaves }): LeafCount[] =>
    isMissing
      ? finestOf(dimensions).map((at) => ({ at, period: period.id, count: null }))
      : leaves.map(({ at, ...counts }) => ({ at, period: period.id, count: counts[which] })),
  )
}

function factOf(
  indicator: Indicator,
  { period }: Windowed,
  registers: IndicatorRegisters,
): FrozenTable['facts'][number] {
  const { from, to } = period
  const [result] = computeIndicators([], registers, { from, to }, [indicator])
  const { value = null, numerator = null, denominator = null } = result ?? {}
  return { at: {}, period: period.id, value, numerator, denominator }
}

function indicatorOf(id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id)
  if (!found) throw new TypeError(`no indicator ${id}`)
  return found
}
