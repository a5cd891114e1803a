import type { Columns, PlacedTable } from './columns.ts'
import type { Thresholds } from './cube.ts'
import type { Relation } from './relations.ts'
import { categoriesOf, coordinatesOf, leavesUnder, missing, notApplicable, open } from './table.ts'
import { windowOf } from './time-line.ts'

/** A sum of unknowns, each added (1) or taken away (-1). */
export type Form = { readonly columns: readonly number[]; readonly signs: readonly number[] }

/**
 * A count that the public sees or could work out. `count` is a cell of a cube; `complement` what
 * remains of a denominator without its numerator; `change` what lies between two windows or two
 * releases. The last two are never shown, but are protected like a hidden cell.
 */
export type Cell = {
  readonly id: number
  readonly kind: 'count' | 'complement' | 'change'
  readonly release: number
  readonly measure: string
  /** The same group of children in every cube and release of the measure. */
  readonly group: string
  readonly window: string
  readonly value: number
  readonly state: number
  /** One for every shape of table that has the cell. */
  readonly forms: Form[]
  readonly places: { readonly table: number; readonly group: number; readonly period: number }[]
  /** For a change: the cells that it lies between, the longer window first. */
  readonly between?: readonly number[]
  /** What is lost when it is hidden; no unit. */
  readonly weight: number
}

/** Everything known and unknown about a release and those before it that touch it. */
export type System = {
  readonly thresholds: Thresholds
  readonly tables: readonly PlacedTable[]
  readonly columns: Columns
  readonly cells: Cell[]
  /** Sums that are zero in every table: a margin that two shapes share. */
  readonly links: Form[]
  /** Sums that are never negative: a whole without its part. */
  readonly parts: Form[]
  /** A whole and the cells that it is the sum of, in the release being made. */
  readonly relations: Relation[]
  /** Cells of this release that earlier ones tell by themselves, none of them small: hiding them now hides nothing. */
  readonly knownBefore: Set<number>
}

/** `plus` without `minus`; what is in both falls away. */
export function subtract(plus: Form, minus: readonly Form[]): Form {
  const net = new Map<number, number>()
  for (const [at, column] of plus.columns.entries()) net.set(column, plus.signs[at] ?? 1)
  for (const form of minus)
    for (const [at, column] of form.columns.entries())
      net.set(column, (net.get(column) ?? 0) - (form.signs[at] ?? 1))
  const kept = [...net].filter(([, sign]) => sign !== 0)
  return { columns: kept.map(([column]) => column), signs: kept.map(([, sign]) => sign) }
}

/** A cell's name within its release. */
export function keyOf(cell: { measure: string; group: string; window: string }): string {
  return `${cell.measure}|${cell.group}|${cell.window}`
}

/** Every cell of every table; a margin that two cubes share is one cell with two forms. */
export function listCells(tables: readonly PlacedTable[]): {
  cells: Cell[]
  at: Int32Array[]
  differing: string[]
} {
  const cells: Cell[] = []
  const byKey = new Map<string, Cell>()
  const differing: string[] = []
  const at = tables.map((placed, tableAt) => {
    const { table } = placed
    const width = table.cube.periods.length
    const ids = new Int32Array(table.groups * width)
    for (let group = 0; group < table.groups; group++) {
      const leaves = leavesUnder(table, group)
      const name = Object.entries(coordinatesOf(table, group)).map(([id, category]) => `${id}=${category}`)
      const levels = levelsOf(placed, group)
      for (let period = 0; period < width; period++) {
        const made = makeCell(placed, leaves, period, name.join(';'), levels, cells.length)
        const key = `${placed.release}|${keyOf(made)}`
        const known = byKey.get(key)
        if (known && known.value !== made.value) differing.push(key)
        if (known && known.forms[0]?.columns[0] !== made.forms[0]?.columns[0]) known.forms.push(...made.forms)
        const cell = known ?? made
        if (!known) {
          cells.push(cell)
          byKey.set(key, cell)
        }
        cell.places.push({ table: tableAt, group, period })
        ids[group * width + period] = cell.id
      }
    }
    return ids
  })
  return { cells, at, differing }
}

function makeCell(
  placed: PlacedTable,
  leaves: readonly number[],
  period: number,
  group: string,
  levels: number,
  id: number,
): Cell {
  const { table, line, bases, release } = placed
  const { cube } = table
  const width = cube.periods.length
  const declared = cube.periods[period] ?? { id: '', from: '', to: '' }
  const window = windowOf(declared, cube.counting)
  const [first, last] = line.spans.get(window) ?? [0, 0]
  const columns: number[] = []
  let value = 0
  let isOpen = false
  let isMissing = false
  for (const leaf of leaves) {
    const base = bases[leaf] ?? 0
    for (let piece = first; piece < last; piece++) columns.push(base + piece)
    value += table.leafValues[leaf * width + period] ?? 0
    const state = table.leafStates[leaf * width + period]
    isOpen ||= state === open
    isMissing ||= state === missing
  }
  const state = isOpen ? open : isMissing ? missing : notApplicable
  const weight = (1 + Math.log2(1 + value)) * levels * (1 + Math.log2(Math.max(1, last - first)))
  const forms = [{ columns, signs: new Array<number>(columns.length).fill(1) }]
  return {
    id,
    kind: 'count',
    release,
    measure: cube.measure,
    group,
    window,
    value,
    state,
    forms,
    places: [],
    weight,
  }
}

/** A total says more than its parts: each step up a dimension doubles what its loss weighs. */
function levelsOf({ table }: PlacedTable, group: number): number {
  const categories = categoriesOf(table, group)
  return table.dimensions.reduce(
    (product, one, at) => product * 2 ** (one.heights[categories[at] ?? 0] ?? 0),
    1,
  )
}
