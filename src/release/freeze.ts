/** From facts to the frozen counts of a release: the plan decides everything before anything is counted. */
import type { Cube, Dimension, LeafCount, Period } from '#disclosure/cube.ts'
import { indicators } from '#indicators/catalogue.ts'
import { computeIndicators } from '#indicators/compute.ts'
import { indexFacts } from '#indicators/fact-index.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import type { Indicator } from '#indicators/indicator.ts'
import { type Asked, readQuery } from '#indicators/query.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import { dimensionOf, publicAreas } from './breakdown.ts'
import { finestOf } from './cells.ts'
import { beginCount, type Count, type Counted } from './count-table.ts'
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

type Window = { readonly period: Period; readonly asked: Asked; readonly isMissing: boolean }
type Windowed = Window & Counted

/** A release being counted. */
export type FreezingUnderWay = {
  /** From the first to the last instant (milliseconds) that its tables look at. */
  readonly span: { readonly from: number; readonly to: number }
  /** Adds all facts of some children; no child may come in two lots. */
  readonly add: (facts: Iterable<Fact>) => void
  readonly finish: () => FrozenRelease
}

/** Begins to count every table of a plan. The same facts give the same release, byte for byte. */
export function beginFreezing(registers: IndicatorRegisters, freezing: Freezing): FreezingUnderWay {
  const { plan, years, frozenAt, recordedSince, offset } = freezing
  const windows = windowsOf(plan, years, offset).map((period) => ({
    period,
    asked: readQuery({ from: period.from, to: period.to }, registers),
    isMissing: recordedSince === null || Date.parse(period.to) <= recordedSince,
  }))
  const tables = plan.tables.map((table) => beginTable(table, windows, registers))
  return {
    span: {
      from: Math.min(...windows.map(({ asked }) => asked.from.ms)),
      to: Math.max(...windows.map(({ asked }) => asked.to.ms)),
    },
    add: (facts) => {
      const index = indexFacts(facts)
      for (const { counts } of tables) for (const { add } of counts) add(index)
    },
    finish: () => {
      const cubes = new Map<string, Cube>()
      return {
        plan: { id: plan.id, version: plan.version },
        titles: titleOf(plan, years),
        years: [...years].toSorted((a, b) => a - b),
        frozenAt,
        offset,
        publisher: registers.profile.country,
        areas: publicAreas(registers),
        tables: tables.map((table) => table.finish(cubes)),
        cubes: [...cubes.values()],
      }
    },
  }
}

type TableUnderWay = {
  readonly counts: readonly Count[]
  readonly finish: (cubes: Map<string, Cube>) => FrozenTable
}

function beginTable(
  table: PlanTable,
  windows: readonly Window[],
  registers: IndicatorRegisters,
): TableUnderWay {
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
  if (table.of === 'public-facts') {
    const facts = windows.map((window) => factOf(indicator, window, registers))
    return { counts: [], finish: () => ({ ...frozen, facts }) }
  }
  const counts = windows.map(({ asked }) => beginCount(table.dimensions, dimensions, indicator, asked))
  return {
    counts,
    finish: (cubes) => {
      const counted = windows.map((window, at): Windowed => {
        const { leaves = [], medians = [] } = counts[at]?.counted() ?? {}
        return { ...window, leaves, medians }
      })
      return {
        ...frozen,
        ...keepCounts(table, frozen, counted, cubes),
        ...besideCounts(indicator, dimensions, counted),
      }
    },
  }
}

/** Puts the counts of a table into cubes, numerator and denominator. */
function keepCounts(
  table: PlanTable,
  { dimensions, periods }: Pick<FrozenTable, 'dimensions' | 'periods'>,
  counted: readonly Windowed[],
  cubes: Map<string, Cube>,
): Pick<FrozenTable, 'numerator' | 'denominator'> {
  const { counting, notApplicable } = table
  const shape = { counting, dimensions, periods, notApplicable }
  const denominator =
    table.denominator === undefined
      ? null
      : keepCube(cubes, {
          id: `${table.id}/of`,
          measure: table.denominator,
          ...shape,
          leaves: leavesOf(counted, dimensions, 'denominator'),
        })
  const numerator = keepCube(cubes, {
    id: table.id,
    measure: table.measure,
    ...shape,
    leaves: leavesOf(counted, dimensions, 'numerator'),
    ...(denominator !== null && { partOf: denominator }),
  })
  return { numerator, denominator }
}

function besideCounts(
  indicator: Indicator,
  dimensions: readonly Dimension[],
  counted: readonly Windowed[],
): Pick<FrozenTable, 'populations' | 'medians'> {
  return {
    populations:
      indicator.measure === 'rate'
        ? counted.flatMap(({ period, asked }) => populationsOf(dimensions, period.id, asked))
        : [],
    medians: counted.flatMap(({ period, isMissing, medians }) =>
      isMissing ? [] : medians.map(({ at, value }) => ({ at, period: period.id, value })),
    ),
  }
}

function leavesOf(
  windows: readonly Windowed[],
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
  { period }: Window,
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
