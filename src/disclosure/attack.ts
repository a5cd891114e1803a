import { type AttackProgram, aimAt, buildAttack, type Target } from './attack-program.ts'
import { type Interval, isProtected, reachesDown, reachesUp, widen } from './interval.ts'
import type { Knowledge } from './knowledge.ts'
import type { Minimise, Solver } from './solver.ts'
import type { Cell, System } from './system.ts'

/** How far each cell was seen to move; grows over all attacks, as hiding more never takes it back. */
export type Sightings = Map<number, Interval>

/** Cells that stay too certain, with their exact intervals; null where the solver gave no proof. */
export type Finding = { readonly cell: Cell; readonly interval: Interval | null }

/**
 * Attacks the cells with everything published: by linear programming, each is driven to its least and
 * its greatest. Every solution is a whole table that could be true, so it is shown to all cells at
 * once, and only those that no table has moved far enough yet are driven one by one. Gives those
 * that stay too certain.
 */
export function attackCells(
  system: System,
  hidden: ReadonlySet<number>,
  cells: readonly Cell[],
  sightings: Sightings,
  knowledge: Knowledge,
  solver: Solver,
): Finding[] {
  const seenOf = (cell: Cell): Interval => {
    const seen = sightings.get(cell.id) ?? { lower: cell.value, upper: cell.value }
    sightings.set(cell.id, seen)
    return seen
  }
  const open = cells.filter((cell) => !isProtected(cell, system, seenOf(cell)))
  if (open.length === 0) return []
  const attack = buildAttack(system, hidden, knowledge)
  const aims = open.map((cell) => ({
    cell,
    seen: seenOf(cell),
    target: aimAt(attack, cell.forms[0] ?? empty),
  }))
  return solver(attack.program, (minimise) => {
    const show = (table: Float64Array) => {
      for (const { seen, target } of aims)
        widen(seen, sumUp(target, target.least, table), sumUp(target, target.greatest, table))
    }
    moveTogether(system, attack, aims, minimise, show)
    const findings: Finding[] = []
    for (const { cell, seen, target } of aims) {
      if (isProtected(cell, system, seen)) continue
      const interval = driveCell(attack, target, minimise, show)
      if (!interval || !isProtected(cell, system, interval)) findings.push({ cell, interval })
    }
    return findings
  })
}

type Aim = { cell: Cell; seen: Interval; target: Target }
const empty = { columns: [], signs: [] }

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
  const lower = side(target.least, 1)
  const upper = side(target.greatest, -1)
  if (lower === null || upper === null) return null
  return { lower, upper: upper >= attack.ceiling ? Infinity : upper }
}

/**
 * Moves many cells in one table: cells that share no bundle are sent up, others down. Goes on while
 * each table still settles some.
 */
function moveTogether(
  system: System,
  attack: AttackProgram,
  aims: readonly Aim[],
  minimise: Minimise,
  show: (table: Float64Array) => void,
): void {
  let idle = 0
  for (let round = 0; idle < 4; round++) {
    const left = aims.filter(({ cell, seen }) => !isProtected(cell, system, seen))
    if (left.length < 4) return
    const cost = new Float64Array(attack.bundleSizes.length)
    const taken = new Uint8Array(attack.bundleSizes.length)
    for (let at = 0; at < left.length; at++) {
      // A different cell goes first each time; the order is fixed, so the same input moves the same way.
      const { cell, seen, target } = left[(at + round * 37) % left.length] as Aim
      if (target.bundles.some((bundle) => taken[bundle])) continue
      const up = !reachesUp(cell, system, seen) && (reachesDown(cell, system, seen) || round % 2 === 0)
      for (const [place, bundle] of target.bundles.entries()) {
        taken[bundle] = 1
        cost[bundle] = up ? -(target.greatest[place] ?? 0) : (target.least[place] ?? 0)
      }
    }
    const solution = minimise(cost)
    if (!solution) return
    show(solution.columns)
    const after = left.filter(({ cell, seen }) => !isProtected(cell, system, seen)).length
    idle = after < left.length ? 0 : idle + 1
  }
}
