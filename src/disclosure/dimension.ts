import type { Dimension } from './cube.ts'

/** A dimension by position: categories as they were declared, leaves in their order of declaration. */
export type IndexedDimension = {
  readonly id: string
  readonly names: readonly string[]
  readonly children: readonly (readonly number[])[]
  /** Category of each leaf. */
  readonly leaves: readonly number[]
  /** Leaf positions under each category; a leaf has itself. */
  readonly under: readonly (readonly number[])[]
  /** By leaf position: its category and all above it, up to the total. */
  readonly above: readonly (readonly number[])[]
  /** Direct parent of each category, -1 for the total. */
  readonly parents: readonly number[]
  /** Steps from a category down to its deepest leaf. */
  readonly heights: readonly number[]
  readonly total: number
  readonly reveals: boolean
}

/** The dimension with its nesting worked out. Expects what `checkCube` has passed. */
export function indexDimension(dimension: Dimension): IndexedDimension {
  const names = dimension.categories.map((category) => category.id)
  const placeOf = new Map(names.map((name, index) => [name, index]))
  const parents = dimension.categories.map((category) =>
    category.parent === undefined ? -1 : (placeOf.get(category.parent) ?? -1),
  )
  const children = names.map((_, index) => names.flatMap((_name, at) => (parents[at] === index ? [at] : [])))
  const leaves = names.flatMap((_, index) => (children[index]?.length === 0 ? [index] : []))
  const above = leaves.map((leaf) => upFrom(leaf, parents))
  const under = names.map((_, index) => above.flatMap((line, leaf) => (line.includes(index) ? [leaf] : [])))
  const heights = names.map((_, index) =>
    Math.max(0, ...above.map((line) => (line.includes(index) ? line.indexOf(index) : 0))),
  )
  const total = parents.indexOf(-1)
  return {
    id: dimension.id,
    names,
    children,
    leaves,
    under,
    above,
    parents,
    heights,
    total,
    reveals: dimension.reveals !== false,
  }
}

function upFrom(category: number, parents: readonly number[]): number[] {
  const line: number[] = []
  for (let at = category; at >= 0; at = parents[at] ?? -1) line.push(at)
  return line
}
