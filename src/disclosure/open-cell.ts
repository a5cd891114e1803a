import { type Interval, widen } from './interval.ts'
import { countsBehind, roundCount } from './round-count.ts'
import type { Program, Solver } from './solver.ts'
import type { Cell, Form, System } from './system.ts'
import { leavesUnder, open, type Table } from './table.ts'

/** Which shown cells stand in the way of a move, and the move itself by unknown. */
export type Opening = { readonly hide: readonly number[]; readonly moves: ReadonlyMap<number, number> }

/**
 * The cheapest set of shown cells that, once hidden too, lets a cell move by `distance` from its true
 * value: a linear program in which every shown cell of the release resists a change with its weight
 * (after Kelly, Golden and Assad's and Fischetti and Salazar's formulations of cell suppression).
 * First among the cell's neighbours, then everywhere. Null when earlier releases forbid it.
 */
export function openCell(
  system: System,
  hidden: ReadonlySet<number>,
  cell: Cell,
  distance: number,
  solver: Solver,
): Opening | null {
  const all = system.columns.truth.length
  const near = neighbours(system, cell)
  const opening = near.size < all * 0.6 ? moveWithin(system, hidden, cell, distance, near, solver) : null
  return opening ?? moveWithin(system, hidden, cell, distance, null, solver)
}

const nearEnough = 1500

/** The unknowns of the groups beside the cell's, in its window and the pieces of time beside it. */
function neighbours(system: System, cell: Cell): Set<number> {
  const said = new Map(cell.group.split(';').map((text) => text.split('=') as [string, string]))
  const near = new Set<number>()
  for (const { table, bases, line } of system.tables) {
    const leaves = leavesUnder(table, widerGroup(table, said))
    const [first, last] = line.spans.get(cell.window) ?? [0, line.pieces]
    const beside = Math.max(1, Math.floor((nearEnough / leaves.length - (last - first)) / 2))
    const from = Math.max(0, first - beside)
    const to = Math.min(line.pieces, last + beside)
    for (const leaf of leaves)
      for (let piece = from; piece < to; piece++) near.add((bases[leaf] ?? 0) + piece)
  }
  return near
}

function widerGroup(table: Table, said: ReadonlyMap<string, string>): number {
  return table.dimensions.reduce((group, one) => {
    const category = one.names.indexOf(said.get(one.id) ?? '')
    const wider = category < 0 ? one.total : Math.max(one.parents[category] ?? -1, -1)
    return group * one.names.length + (wider < 0 ? one.total : wider)
  }, 0)
}

type Row = { columns: number[]; factors: number[]; lower: number; upper: number }

function moveWithin(
  system: System,
  hidden: ReadonlySet<number>,
  cell: Cell,
  distance: number,
  near: ReadonlySet<number> | null,
  solver: Solver,
): Opening | null {
  const placeOf = new Int32Array(system.columns.truth.length).fill(-1)
  let movable = 0
  for (const [column, known] of system.columns.known.entries())
    if (!known && (near === null || near.has(column))) placeOf[column] = movable++
  const rows: Row[] = []
  const costs: number[] = []
  const resisting: number[] = []
  const rowOf = (form: Form, lower: number, upper: number): Row | null => {
    const columns: number[] = []
    const factors: number[] = []
    for (let at = 0; at < form.columns.length; at++) {
      const place = placeOf[form.columns[at] ?? 0] ?? -1
      if (place < 0) continue
      columns.push(place)
      factors.push(form.signs[at] ?? 1)
    }
    return columns.length > 0 ? { columns, factors, lower, upper } : null
  }
  for (const shown of system.cells) {
    if (shown.kind !== 'count' || shown.state !== open || hidden.has(shown.id)) continue
    const resists = shown.release === 0
    const { lower, upper } = countsBehind(roundCount(shown.value, system.thresholds), system.thresholds)
    const made = shown.forms.flatMap((form) => rowOf(form, lower - shown.value, upper - shown.value) ?? [])
    if (made.length === 0) continue
    for (const row of made) {
      if (resists) {
        row.columns.push(movable + 2 * resisting.length, movable + 2 * resisting.length + 1)
        row.factors.push(-1, 1)
      }
      rows.push(row)
    }
    if (resists) {
      resisting.push(shown.id)
      costs.push(shown.weight, shown.weight)
    }
  }
  for (const form of system.links) rows.push(...[rowOf(form, 0, 0)].filter((row) => row !== null))
  for (const form of system.parts)
    rows.push(...[rowOf(form, -truthOf(system, form), Infinity)].filter((row) => row !== null))
  const goal = rowOf(cell.forms[0] ?? { columns: [], signs: [] }, distance, distance)
  if (!goal) return null
  rows.push(goal)
  const program = layOut(rows, movable + costs.length)
  for (const [column, place] of placeOf.entries())
    if (place >= 0) program.columnLower[place] = -(system.columns.truth[column] ?? 0)
  const cost = new Float64Array(movable + costs.length)
  cost.set(costs, movable)
  const solution = solver(program, (minimise) => minimise(cost))
  if (!solution) return null
  const hide = resisting.filter((_, at) => {
    const place = movable + 2 * at
    return (solution.columns[place] ?? 0) + (solution.columns[place + 1] ?? 0) > 1e-6
  })
  const moves = new Map<number, number>()
  for (const [column, place] of placeOf.entries()) {
    const move = place < 0 ? 0 : (solution.columns[place] ?? 0)
    if (Math.abs(move) > 1e-9) moves.set(column, move)
  }
  return { hide, moves }
}

function truthOf(system: System, form: Form): number {
  return form.columns.reduce(
    (sum, column, at) => sum + (form.signs[at] ?? 1) * (system.columns.truth[column] ?? 0),
    0,
  )
}

function layOut(rows: readonly Row[], columns: number): Program {
  const starts = new Int32Array(rows.length + 1)
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.columns.length
  return {
    columnLower: new Float64Array(columns),
    columnUpper: new Float64Array(columns).fill(Infinity),
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.columns)),
    factors: Float64Array.from(rows.flatMap((row) => row.factors)),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
  }
}

/** Shows the moved table to a cell: how far it came from its true value. */
export function showMove(cell: Cell, seen: Interval, moves: ReadonlyMap<number, number>): void {
  const form = cell.forms[0]
  if (!form) return
  let value = cell.value
  for (const [at, column] of form.columns.entries()) value += (form.signs[at] ?? 1) * (moves.get(column) ?? 0)
  widen(seen, value, value)
}
