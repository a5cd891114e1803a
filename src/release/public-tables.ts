/** From what protection lets out to the tables as the public sees them. Reads no exact count of children. */
import type { Coordinates, Dimension, PublicCount, PublishedCube } from '#disclosure/cube.ts'
import { rateOf } from '#disclosure/rate.ts'
import { per } from '#indicators/indicator.ts'
import { cellsOf } from './cells.ts'
import type { FrozenRelease, FrozenTable } from './frozen-release.ts'
import type { PublicCell, PublicTable } from './public-release.ts'

/** The public tables of a release: counts as published, values from what is shown and from public numbers. */
export function publicTables(
  frozen: Pick<FrozenRelease, 'tables'>,
  published: readonly PublishedCube[],
): PublicTable[] {
  const counts = new Map(published.map((cube) => [cube.id, byCell(cube)]))
  return frozen.tables.map((table) => ({
    id: table.id,
    indicator: table.indicator,
    version: table.version,
    unit: table.unit,
    measure: table.measure,
    of: table.of,
    counting: table.counting,
    dimensions: table.dimensions,
    periods: table.periods,
    cells: table.of === 'public-facts' ? factCells(table) : countedCells(table, counts),
  }))
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, PublicCount>>

function countedCells(table: FrozenTable, counts: Counts): PublicCell[] {
  const populations = new Map(table.populations.map((one) => [nameOf(one), one.population]))
  const medians = new Map(table.medians.map((one) => [nameOf(one), one.value]))
  const countOf = (cube: string, name: string) => counts.get(cube)?.get(name) ?? { state: 'missing' as const }
  return cellNames(table.dimensions, table.periods).map(({ at, period }) => {
    const name = nameOf({ at, period })
    const numerator = table.numerator === null ? notApplicable : countOf(table.numerator, name)
    const denominator = table.denominator === null ? null : countOf(table.denominator, name)
    const population = populations.get(name) ?? null
    const by = population === null ? null : { state: 'shown' as const, count: population.count }
    const divided = denominator ?? by
    const value =
      table.measure === 'duration'
        ? medianOf(numerator, medians.get(name) ?? null)
        : table.measure === 'count'
          ? shown(numerator)
          : divided && ratioOf(numerator, divided, per[table.unit])
    return { at, period, numerator, denominator, population, value }
  })
}

const notApplicable: PublicCount = { state: 'not-applicable' }

function shown(count: PublicCount): number | null {
  return count.state === 'shown' ? count.count : null
}

function ratioOf(numerator: PublicCount, denominator: PublicCount, scale: number): number | null {
  const rate = rateOf(numerator, denominator, scale)
  return rate.state === 'shown' ? hundredths(rate.value) : null
}

/** A median stands only beside its shown count, and in whole units: the exact one is a child's own time. */
function medianOf(count: PublicCount, median: number | null): number | null {
  return median === null || (shown(count) ?? 0) === 0 ? null : Math.round(median)
}

function factCells({ facts, periods }: FrozenTable): PublicCell[] {
  return facts.map(({ at, numerator, denominator, value }, index) => ({
    at,
    period: periods[index]?.id ?? '',
    numerator:
      numerator !== null
        ? { state: 'shown', count: numerator }
        : value === null
          ? { state: 'missing' }
          : notApplicable,
    denominator: denominator === null ? null : { state: 'shown', count: denominator },
    population: null,
    value: value === null ? null : hundredths(value),
  }))
}

const hundredths = (value: number) => Math.round(value * 100) / 100

function byCell({ dimensions, cells }: PublishedCube): Map<string, PublicCount> {
  return new Map(
    cells.map(({ at, period, ...count }) => [nameOf({ at: withoutTotals(at, dimensions), period }), count]),
  )
}

function withoutTotals(at: Coordinates, dimensions: readonly Dimension[]): Coordinates {
  const totals = new Map(
    dimensions.map(({ id, categories }) => [id, categories.find(({ parent }) => parent === undefined)?.id]),
  )
  return Object.fromEntries(Object.entries(at).filter(([id, category]) => totals.get(id) !== category))
}

function cellNames(dimensions: readonly Dimension[], periods: FrozenTable['periods']) {
  return periods.flatMap((period) => cellsOf(dimensions).map(({ at }) => ({ at, period: period.id })))
}

function nameOf({ at, period }: { readonly at: Coordinates; readonly period: string }): string {
  const said = Object.keys(at).toSorted()
  return [period, ...said.map((id) => `${id}=${at[id]}`)].join('|')
}
