/** What an outsider rebuilds from the published store alone, for attacks; and what they hope to find, for judging them. */
import type { Cube, PublishedCube, Thresholds } from '#disclosure/cube.ts'
import { cellsOf, keyOf } from '#release/cells.ts'
import type { FrozenRelease } from '#release/frozen-release.ts'
import { planOf } from '#release/plans/catalogue.ts'
import type { PublicRelease, PublicTable } from '#release/public-release.ts'

/** The counts of a release as cubes; the plans are public, so it is known which tables count the same children. */
export function rebuildCubes({ plan, tables }: PublicRelease): PublishedCube[] {
  const declared = planOf(plan.id)?.tables ?? []
  return tables.flatMap((table): PublishedCube[] => {
    const said = declared.find(({ id }) => id === table.id)
    if (!said || table.of === 'public-facts') return []
    const { counting, dimensions, periods } = table
    const shape = { counting, dimensions, periods }
    const part = { id: table.id, measure: said.measure, ...shape, cells: cellsBy(table, 'numerator') }
    if (said.denominator === undefined) return [part]
    const whole = {
      id: `${table.id}/of`,
      measure: said.denominator,
      ...shape,
      cells: cellsBy(table, 'denominator'),
    }
    return [whole, { ...part, partOf: whole.id }]
  })
}

function cellsBy(table: PublicTable, which: 'numerator' | 'denominator'): PublishedCube['cells'] {
  return table.cells.map(({ at, period, [which]: count }) => ({
    at,
    period,
    ...(count ?? { state: 'missing' as const }),
  }))
}

/** Every exact count behind a release, by measure, group and window as the attacks name them. */
export function exactCounts(
  { cubes }: FrozenRelease,
  nameOf: (cube: Cube, at: object, period: string) => string,
) {
  const counts = new Map<string, number>()
  for (const cube of cubes) {
    const leaves = Map.groupBy(cube.leaves, ({ period }) => period)
    for (const { id } of cube.periods) {
      const byKey = new Map(
        (leaves.get(id) ?? []).map(({ at, count }) => [keyOf(at, cube.dimensions), count ?? 0]),
      )
      for (const { at, leaves: within } of cellsOf(cube.dimensions)) {
        const sum = within.reduce((total, key) => total + (byKey.get(key) ?? 0), 0)
        counts.set(nameOf(cube, at, id), sum)
      }
    }
  }
  return counts
}

/** Whether an interval leaves a hidden count uncertain enough: down to none and up to ten, or over a width of ten. */
export function isUncertain(count: number, lower: number, upper: number, limits: Thresholds): boolean {
  if (upper - lower < limits.width) return false
  return count >= limits.threshold || (lower <= 0 && upper >= limits.threshold)
}
