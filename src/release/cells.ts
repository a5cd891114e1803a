/** Every cell of a breakdown: one category of each dimension, totals left out of its name. */
import type { Coordinates, Dimension } from '#disclosure/cube.ts'

export type Cell = {
  readonly at: Coordinates
  /** The finest combinations that lie in it, as `keyOf` names them. */
  readonly leaves: readonly string[]
}

/** The name of a finest combination. */
export function keyOf(at: Coordinates, dimensions: readonly Dimension[]): string {
  return dimensions.map(({ id }) => at[id] ?? '').join('|')
}

/** The cells of these dimensions, totals first. */
export function cellsOf(dimensions: readonly Dimension[]): Cell[] {
  let cells: { at: Coordinates; leaves: Coordinates[] }[] = [{ at: {}, leaves: [{}] }]
  for (const dimension of dimensions) {
    const categories = dimension.categories.map((category) => ({
      at: category.parent === undefined ? {} : { [dimension.id]: category.id },
      within: finestWithin(dimension, category.id),
    }))
    cells = cells.flatMap((cell) =>
      categories.map(({ at, within }) => ({
        at: { ...cell.at, ...at },
        leaves: cell.leaves.flatMap((leaf) => within.map((id) => ({ ...leaf, [dimension.id]: id }))),
      })),
    )
  }
  return cells.map(({ at, leaves }) => ({ at, leaves: leaves.map((leaf) => keyOf(leaf, dimensions)) }))
}

/** Every finest combination of these dimensions. */
export function finestOf(dimensions: readonly Dimension[]): Coordinates[] {
  return dimensions.reduce<Coordinates[]>(
    (found, dimension) => {
      const total = dimension.categories.find(({ parent }) => parent === undefined)?.id ?? ''
      const finest = finestWithin(dimension, total)
      return found.flatMap((at) => finest.map((id) => ({ ...at, [dimension.id]: id })))
    },
    [{}],
  )
}

/** The finest categories of a category; itself where it has none within. */
function finestWithin({ categories }: Dimension, id: string): string[] {
  const children = categories.filter(({ parent }) => parent === id)
  if (children.length === 0) return [id]
  return children.flatMap((child) => finestWithin({ id: '', categories }, child.id))
}
