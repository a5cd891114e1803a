import { type AttackProgram, aimAt, buildAttack, type Target } from './attack-program.ts'
import { type Interval, isProtected, widen } from './interval.ts'
import type { Minimise, Solver } from './solver.ts'
import type { Cell, System } from './system.ts'

/** How far each cell was seen to move; grows over all attacks, as hiding more never takes it back. */
export type Sightings = Map<number, Interval>

/** Cells that stay too certain, with their exact intervals; null where the solver gave no proof. */
export type Finding = { readonly cell: Cell; readonly interval: Interval | null }

/**
 * Attacks the cells with everything published: by linear programming, each that no table has moved
 * far enough yet is driven to its least and its greatest. Gives those that stay too certain.
 */
export function attackCells(
  system: System,
  hidden: ReadonlySet<number>,
  cells: readonly Cell[],
  sightings: Sightings,
  solver: Solver,
): Finding[] {
  const open = cells.filter((cell) => !isProtected(cell, system, sightingOf(sightings, cell)))
  if (open.length === 0) return []
  const attack = buildAttack(system, hidden)
  const aims = open.map((cell) => ({
    cell,
    target: aimAt(attack, cell.forms[0] ?? { columns: [], signs: [] }),
  }))
  return solver(attack.program, (minimise) => {
    const show = (table: Float64Array) => {
      for (const { cell, target } of aims)
        widen(
          sightingOf(sightings, cell),
          sumUp(target, target.least, table),
          sumUp(target, target.greatest, table),
        )
    }
    return aims.flatMap(({ cell, target }): Finding[] => {
      if (isProtected(cell, system, sightingOf(sightings, cell))) return []
      const interval = driveCell(attack, target, minimise, show)
      return interval && isProtected(cell, system, interval) ? [] : [{ cell, interval }]
    })
  })
}

/** How far a cell was seen to move so far: at first not at all. */
export function sightingOf(sightings: Sightings, cell: Cell): Interval {
  const seen = sightings.get(cell.id) ?? { lower: cell.value, upper: cell.value }
  sightings.set(cell.id, seen)
  return seen
}

function sumUp(target: Target, shares: readonly number[], table: Float64Array): number {
  let sum = target.fixed
  for (const [at, bundle] of target.bundles.entries()) sum += (shares[at] ?? 0) * (table[bundle] ?? 0)
  return sum
}

/** The exact interval of one cell. */
function driveCell(
  attack: AttackProgram,
  target: Target,
  minimise: Minimise,
  show: (table: Float64Array) => void,
): Interval | null {
  const side = (shares: readonly number[], sign: number): number | null => {
    const cost = new Float64Array(attack.bundleSizes.length)
    for (const [at, bundle] of target.bundles.entries()) cost[bundle] = sign * (shares[at] ?? 0)
    const solution = minimise(cost)
    if (!solution) return null
    show(solution.columns)
    return target.fixed + sign * solution.value
  }
  if (target.bundles.length === 0) return { lower: target.fixed, upper: target.fixed }
  const lower = side(target.least, 1)
  const upper = side(target.greatest, -1)
  if (lower === null || upper === null) return null
  return { lower, upper: upper >= attack.ceiling ? Infinity : upper }
}
