import type { Coordinates, Dimension, PublicCount } from '#disclosure/cube.ts'
import type { PublicCell, PublicTable } from '#release/public-release.ts'

/**
 * What a reader sees of a number. The four ways of not being there stay apart: hidden to protect children, not
 * reported by an agency, impossible, and without anything to divide by. Zero is a number.
 */
export type Seen =
  | { readonly state: 'shown'; readonly number: number }
  | { readonly state: 'hidden' | 'missing' | 'not-applicable' | 'no-value' }

const absences = ['not-applicable', 'missing', 'hidden'] as const

/** A published count as a reader sees it. */
export function seenCount(count: PublicCount): Seen {
  return count.state === 'shown' ? { state: 'shown', number: count.count } : { state: count.state }
}

/**
 * The value of a cell in its table's unit. Whatever a release says, a value with a side that is not shown is not
 * shown either: this is the last wall before the public.
 */
export function seenValue({ measure }: Pick<PublicTable, 'measure'>, cell: PublicCell): Seen {
  for (const state of absences) {
    // A level counts nobody: it has a value and no numerator.
    if (measure === 'level' && cell.numerator.state === 'not-applicable') continue
    if (cell.numerator.state === state || cell.denominator?.state === state) return { state }
  }
  return cell.value === null ? { state: 'no-value' } : { state: 'shown', number: cell.value }
}

/** What the counted children are a part of: a counted denominator, else the population; null where neither is. */
export function seenWhole(cell: PublicCell): Seen | null {
  if (cell.denominator !== null) return seenCount(cell.denominator)
  return cell.population === null ? null : { state: 'shown', number: cell.population.count }
}

/** The category of a dimension that all others lie in. */
export function rootOf(dimension: Dimension): string {
  return dimension.categories.find((category) => category.parent === undefined)?.id ?? ''
}

/** The categories directly within another, in the order of the table. */
export function within(dimension: Dimension, parent: string): string[] {
  return dimension.categories.flatMap((category) => (category.parent === parent ? [category.id] : []))
}

const indexes = new WeakMap<PublicTable, ReadonlyMap<string, PublicCell>>()

/** The cell at the coordinates in a period; totals may be said or left out. Undefined where the table has none. */
export function cellAt(table: PublicTable, at: Coordinates, period: string): PublicCell | undefined {
  let index = indexes.get(table)
  if (index === undefined) {
    index = new Map(table.cells.map((cell) => [keyOf(table, cell.at, cell.period), cell]))
    indexes.set(table, index)
  }
  return index.get(keyOf(table, at, period))
}

function keyOf(table: PublicTable, at: Coordinates, period: string): string {
  const parts = table.dimensions.map((dimension) => {
    const category = at[dimension.id] ?? ''
    return category === rootOf(dimension) ? '' : category
  })
  return JSON.stringify([period, ...parts])
}
