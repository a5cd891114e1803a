import type { Coordinates, Cube } from './cube.ts'
import { type IndexedDimension, indexDimension } from './dimension.ts'

/**
 * A cube with all its margins. A group is one category of every dimension, a leaf one finest category
 * of every dimension; both are numbers, mixed by radix. Values lie by group, then period.
 */
export type Table = {
  readonly cube: Cube
  readonly dimensions: readonly IndexedDimension[]
  readonly groups: number
  readonly leaves: number
  readonly values: Int32Array
  readonly leafValues: Int32Array
  /** 0 open, 1 missing, 2 not applicable; by leaf, then period. */
  readonly leafStates: Uint8Array
}

export const open = 0
export const missing = 1
export const notApplicable = 2

/** The cube summed up over every margin. Expects what `checkCube` has passed. */
export function tabulate(cube: Cube): Table {
  const dimensions = [...cube.dimensions].sort((a, b) => (a.id < b.id ? -1 : 1)).map(indexDimension)
  const groups = dimensions.reduce((product, one) => product * one.names.length, 1)
  const leaves = dimensions.reduce((product, one) => product * one.leaves.length, 1)
  const width = cube.periods.length
  const table: Table = {
    cube,
    dimensions,
    groups,
    leaves,
    values: new Int32Array(groups * width),
    leafValues: new Int32Array(leaves * width),
    leafStates: new Uint8Array(leaves * width),
  }
  markNotApplicable(table)
  const periodAt = new Map(cube.periods.map((period, index) => [period.id, index]))
  for (const { at, period, count } of cube.leaves) {
    const leaf = leafAt(table, at)
    const place = leaf * width + (periodAt.get(period) ?? 0)
    if (count === null) table.leafStates[place] = missing
    else table.leafValues[place] = count
  }
  for (let leaf = 0; leaf < leaves; leaf++)
    for (const group of groupsAbove(table, leaf))
      for (let period = 0; period < width; period++) {
        const place = group * width + period
        table.values[place] = (table.values[place] ?? 0) + (table.leafValues[leaf * width + period] ?? 0)
      }
  return table
}

function markNotApplicable(table: Table): void {
  const width = table.cube.periods.length
  for (const pattern of table.cube.notApplicable ?? []) {
    const group = groupAt(table, pattern)
    for (const leaf of leavesUnder(table, group))
      table.leafStates.fill(notApplicable, leaf * width, (leaf + 1) * width)
  }
}

/** The group at the coordinates; a dimension that is not said is at its total. */
export function groupAt(table: Table, at: Coordinates): number {
  return table.dimensions.reduce((group, one) => {
    const said = at[one.id]
    return group * one.names.length + (said === undefined ? one.total : one.names.indexOf(said))
  }, 0)
}

function leafAt(table: Table, at: Coordinates): number {
  return table.dimensions.reduce((leaf, one) => {
    const category = one.names.indexOf(at[one.id] ?? '')
    return leaf * one.leaves.length + one.leaves.indexOf(category)
  }, 0)
}

/** Category of each dimension of a group. */
export function categoriesOf(table: Table, group: number): number[] {
  const categories = new Array<number>(table.dimensions.length)
  let rest = group
  for (let at = table.dimensions.length - 1; at >= 0; at--) {
    const size = table.dimensions[at]?.names.length ?? 1
    categories[at] = rest % size
    rest = Math.floor(rest / size)
  }
  return categories
}

/** Coordinates of a group, totals left out. */
export function coordinatesOf(table: Table, group: number): Coordinates {
  const categories = categoriesOf(table, group)
  return Object.fromEntries(
    table.dimensions.flatMap((one, at) =>
      categories[at] === one.total ? [] : [[one.id, one.names[categories[at] ?? 0] ?? '']],
    ),
  )
}

/** The group that has another category in one dimension. */
export function withCategory(table: Table, group: number, dimension: number, category: number): number {
  const categories = categoriesOf(table, group)
  categories[dimension] = category
  return table.dimensions.reduce((sum, one, at) => sum * one.names.length + (categories[at] ?? 0), 0)
}

/** Every leaf that a group is the sum of. */
export function leavesUnder(table: Table, group: number): number[] {
  const categories = categoriesOf(table, group)
  let found = [0]
  for (const [at, one] of table.dimensions.entries()) {
    const here = one.under[categories[at] ?? 0] ?? []
    found = found.flatMap((base) => here.map((leaf) => base * one.leaves.length + leaf))
  }
  return found
}

function groupsAbove(table: Table, leaf: number): number[] {
  const places = new Array<number>(table.dimensions.length)
  let rest = leaf
  for (let at = table.dimensions.length - 1; at >= 0; at--) {
    const size = table.dimensions[at]?.leaves.length ?? 1
    places[at] = rest % size
    rest = Math.floor(rest / size)
  }
  let found = [0]
  for (const [at, one] of table.dimensions.entries()) {
    const here = one.above[places[at] ?? 0] ?? []
    found = found.flatMap((base) => here.map((category) => base * one.names.length + category))
  }
  return found
}
