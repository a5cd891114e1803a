import type { PlacedTable } from './columns.ts'
import { categoriesOf, withCategory } from './table.ts'
import { windowOf } from './time-line.ts'

/** One whole and the parts that it is the sum of, by cell. */
export type Relation = {
  readonly whole: number
  readonly parts: readonly number[]
  /** Whether knowing the part tells something of a child. Time does not: the window says it already. */
  readonly reveals: boolean
}

/** Every relation of one table: along each dimension, and along time where windows add up. */
export function relateCells(placed: PlacedTable, ids: Int32Array): Relation[] {
  const { table } = placed
  const width = table.cube.periods.length
  const relations: Relation[] = []
  for (let group = 0; group < table.groups; group++) {
    const categories = categoriesOf(table, group)
    for (const [at, one] of table.dimensions.entries()) {
      const children = one.children[categories[at] ?? 0] ?? []
      if (children.length === 0) continue
      const groups = children.map((child) => withCategory(table, group, at, child))
      for (let period = 0; period < width; period++) {
        const parts = groups.map((part) => ids[part * width + period] ?? 0)
        relations.push({ whole: ids[group * width + period] ?? 0, parts, reveals: one.reveals })
      }
    }
    for (const [whole, windows] of windowParts(placed)) {
      const parts = windows.map((period) => ids[group * width + period] ?? 0)
      relations.push({ whole: ids[group * width + whole] ?? 0, parts, reveals: false })
    }
  }
  return relations
}

/** Windows that are exactly filled by shorter ones of the same cube, by place of period. */
export function windowParts({ table, line }: PlacedTable): [number, number[]][] {
  const { counting, periods } = table.cube
  if (counting !== 'events') return []
  const spans = periods.map((period) => line.spans.get(windowOf(period, counting)) ?? ([0, 0] as const))
  return spans.flatMap(([from, to], whole): [number, number[]][] => {
    const parts: number[] = []
    let at = from
    while (at < to) {
      // The longest that begins here and is shorter than the whole: a year is its quarters, not its months.
      const next = spans.reduce(
        (best, [start, end], index) =>
          start === at && end <= to && end - start < to - from && end > (spans[best]?.[1] ?? at)
            ? index
            : best,
        -1,
      )
      const end = spans[next]?.[1]
      if (end === undefined || end <= at) return []
      parts.push(next)
      at = end
    }
    return parts.length > 1 ? [[whole, parts]] : []
  })
}
