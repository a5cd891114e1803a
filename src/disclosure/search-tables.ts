import type { Sightings } from './attack.ts'
import { isProtected, reachesDown, reachesUp, widen } from './interval.ts'
import { listFacts } from './knowledge.ts'
import { type Sparse, transpose } from './sparse.ts'
import type { Cell, System } from './system.ts'
import { walkCell } from './walk-cell.ts'
import { startWalk, type Walk } from './walk-tables.ts'

/**
 * Looks for whole-number tables that fit everything published and move the cells far enough. A table
 * found is proof for every cell that it moves; what is not found here is left to linear programming.
 */
export function searchTables(
  system: System,
  hidden: ReadonlySet<number>,
  cells: readonly Cell[],
  sightings: Sightings,
): void {
  const walk = startWalk(system.columns, listFacts(system, hidden))
  const cellsOf = cellsByColumn(system)
  const size = (cell: Cell) => cell.forms[0]?.columns.length ?? 0
  // The smallest groups first: what moves them moves the groups around them.
  for (const cell of [...cells].sort((a, b) => size(a) - size(b) || a.id - b.id)) {
    const seen = sightings.get(cell.id)
    const form = cell.forms[0]
    if (!seen || !form || isProtected(cell, system, seen)) continue
    const { width, threshold } = system.thresholds
    if (!reachesUp(cell, system, seen)) {
      const goal = cell.kind !== 'change' && cell.value < threshold ? width - cell.value : width
      if (walkCell(walk, form, 1, goal) > 0) show(system, walk, cellsOf, sightings)
    }
    if (!reachesDown(cell, system, seen)) {
      const goal = cell.kind !== 'change' && cell.value < threshold ? cell.value : width
      if (walkCell(walk, form, -1, goal) > 0) show(system, walk, cellsOf, sightings)
    }
  }
}

function cellsByColumn(system: System): Sparse {
  const starts = new Int32Array(system.cells.length + 1)
  for (const cell of system.cells)
    starts[cell.id + 1] = (starts[cell.id] ?? 0) + (cell.forms[0]?.columns.length ?? 0)
  const indices = new Int32Array(starts[system.cells.length] ?? 0)
  const factors = new Int8Array(indices.length)
  for (const cell of system.cells) {
    indices.set(cell.forms[0]?.columns ?? [], starts[cell.id] ?? 0)
    factors.set(cell.forms[0]?.signs ?? [], starts[cell.id] ?? 0)
  }
  return transpose({ starts, indices, factors }, system.columns.truth.length)
}

/** Shows the table where the walk stands to every cell that differs in it. */
function show(system: System, walk: Walk, cellsOf: Sparse, sightings: Sightings): void {
  const moved = new Map<number, number>()
  for (const [column, was] of walk.changed) {
    const by = (walk.counts[column] ?? 0) - was
    for (let at = cellsOf.starts[column] ?? 0; at < (cellsOf.starts[column + 1] ?? 0); at++) {
      const id = cellsOf.indices[at] ?? 0
      moved.set(id, (moved.get(id) ?? 0) + by * (cellsOf.factors[at] ?? 0))
    }
  }
  for (const [id, by] of moved) {
    const cell = system.cells[id]
    if (!cell) continue
    const seen = sightings.get(id) ?? { lower: cell.value, upper: cell.value }
    sightings.set(id, seen)
    widen(seen, cell.value + by, cell.value + by)
  }
}
