import type { Form } from './system.ts'
import { brokenBy, excess, gainOf, returnToTruth, step, type Walk } from './walk-tables.ts'

const patience = 80
const attempts = 24

/**
 * Walks from the true table to one that could be true and has the sum of a form higher (`by` 1) or
 * lower (`by` -1) by up to `distance`, one child at a time: each step that breaks what is published is
 * mended by moving other children, the best mend first. Leaves the walk at the last table that fits
 * everything, and gives how far it came.
 */
export function walkCell(walk: Walk, form: Form, by: 1 | -1, distance: number): number {
  returnToTruth(walk)
  const own = new Map<number, number>()
  for (const [at, column] of form.columns.entries()) own.set(column, (form.signs[at] ?? 1) * by)
  let reached = 0
  for (let attempt = 0; reached < distance && attempt < attempts; ) {
    const trail: [number, number][] = []
    const start = bestStart(walk, own, attempt)
    if (start === null) return reached
    move(walk, trail, start, own.get(start) ?? by)
    if (mend(walk, trail, own, attempt)) {
      reached++
      continue
    }
    for (const [column, moved] of trail.reverse()) step(walk, column, -moved)
    attempt++
  }
  return reached
}

function move(walk: Walk, trail: [number, number][], column: number, by: number): void {
  step(walk, column, by)
  trail.push([column, by])
}

/** The form's unknown whose change breaks least. */
function bestStart(walk: Walk, own: ReadonlyMap<number, number>, attempt: number): number | null {
  let best: number | null = null
  let bestGain = -Infinity
  let place = 0
  for (const [column, by] of own) {
    // A later attempt looks at every second, every third unknown, and so begins elsewhere.
    if (own.size > attempt && place++ % (attempt + 1) !== 0) continue
    if (walk.known[column] || (walk.counts[column] ?? 0) + by < 0) continue
    const gain = gainOf(walk, column, by)
    if (gain > bestGain) {
      best = column
      bestGain = gain
    }
  }
  return best
}

/** Mends broken facts, the one with the fewest unknowns first; false when patience runs out. */
function mend(
  walk: Walk,
  trail: [number, number][],
  own: ReadonlyMap<number, number>,
  attempt: number,
): boolean {
  const broken = new Set<number>()
  const note = (column: number) => {
    for (const row of brokenBy(walk, column)) broken.add(row)
  }
  note(trail[0]?.[0] ?? 0)
  const resting = new Map<number, number>()
  for (let turn = 0; turn < patience; turn++) {
    let row = -1
    for (const one of broken)
      if (excess(walk, one, walk.sums[one] ?? 0) === 0) broken.delete(one)
      else if (row < 0 || sizeOf(walk, one) < sizeOf(walk, row)) row = one
    if (row < 0) return true
    const mended = bestMend(walk, row, own, resting, turn, attempt)
    if (!mended) return false
    const [column, by] = mended
    resting.set(column, turn + 6)
    move(walk, trail, column, by)
    note(column)
  }
  return false
}

function sizeOf(walk: Walk, row: number): number {
  return (walk.facts.starts[row + 1] ?? 0) - (walk.facts.starts[row] ?? 0)
}

function bestMend(
  walk: Walk,
  row: number,
  own: ReadonlyMap<number, number>,
  resting: ReadonlyMap<number, number>,
  turn: number,
  attempt: number,
): [number, number] | null {
  const tooHigh = (walk.sums[row] ?? 0) > (walk.upper[row] ?? 0)
  let best: [number, number] | null = null
  let bestGain = -Infinity
  const first = walk.facts.starts[row] ?? 0
  const size = sizeOf(walk, row)
  // Another place to begin each time, so that of equal mends not always the same is taken.
  const shift = ((turn + 1) * 7919 + attempt * 104_729) % size
  for (let place = 0; place < size; place++) {
    const at = first + ((place + shift) % size)
    const column = walk.facts.indices[at] ?? 0
    const by = (tooHigh ? -1 : 1) * (walk.facts.factors[at] ?? 1)
    if (walk.known[column] || (walk.counts[column] ?? 0) + by < 0) continue
    // What the walk is for is not undone, and what has just moved rests.
    if ((own.get(column) ?? by) !== by || (resting.get(column) ?? -1) > turn) continue
    const gain = gainOf(walk, column, by)
    if (gain > bestGain) {
      best = [column, by]
      bestGain = gain
    }
  }
  return best
}
