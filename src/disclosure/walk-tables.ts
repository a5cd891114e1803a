import type { Columns } from './columns.ts'
import type { Fact } from './knowledge.ts'
import { type Sparse, transpose } from './sparse.ts'

/** A table under change: whole counts of every unknown, and how far each fact's sum is from its limits. */
export type Walk = {
  readonly facts: Sparse
  readonly factsOf: Sparse
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly known: readonly boolean[]
  readonly counts: Int32Array
  readonly sums: Float64Array
  /** Unknowns changed since the true table, with what they were. */
  readonly changed: Map<number, number>
}

/** A walk that stands at the true table. */
export function startWalk(columns: Columns, facts: readonly Fact[]): Walk {
  const starts = new Int32Array(facts.length + 1)
  for (const [at, fact] of facts.entries()) starts[at + 1] = (starts[at] ?? 0) + fact.columns.length
  const size = starts[facts.length] ?? 0
  const indices = new Int32Array(size)
  const factors = new Int8Array(size)
  const counts = Int32Array.from(columns.truth)
  const sums = new Float64Array(facts.length)
  for (const [at, fact] of facts.entries()) {
    indices.set(fact.columns, starts[at] ?? 0)
    factors.set(fact.signs, starts[at] ?? 0)
    sums[at] = fact.columns.reduce(
      (sum, column, place) => sum + (fact.signs[place] ?? 1) * (counts[column] ?? 0),
      0,
    )
  }
  const sparse = { starts, indices, factors }
  return {
    facts: sparse,
    factsOf: transpose(sparse, counts.length),
    lower: Float64Array.from(facts, (fact) => fact.lower),
    upper: Float64Array.from(facts, (fact) => fact.upper),
    known: columns.known,
    counts,
    sums,
    changed: new Map(),
  }
}

/** Changes one unknown by one. */
export function step(walk: Walk, column: number, by: number): void {
  const { factsOf, counts, sums, changed } = walk
  const before = counts[column] ?? 0
  const from = changed.get(column)
  if (from === undefined) changed.set(column, before)
  else if (from === before + by) changed.delete(column)
  counts[column] = before + by
  const end = factsOf.starts[column + 1] ?? 0
  for (let at = factsOf.starts[column] ?? 0; at < end; at++) {
    const row = factsOf.indices[at] ?? 0
    sums[row] = (sums[row] ?? 0) + by * (factsOf.factors[at] ?? 0)
  }
}

/** Back to the true table. */
export function returnToTruth(walk: Walk): void {
  for (const [column, was] of [...walk.changed]) {
    const by = was - (walk.counts[column] ?? 0)
    if (by !== 0) step(walk, column, by)
  }
  walk.changed.clear()
}

/** How far a fact's sum is outside its limits. */
export function excess(walk: Walk, row: number, sum: number): number {
  return Math.max(0, sum - (walk.upper[row] ?? 0), (walk.lower[row] ?? 0) - sum)
}

/** By how much all excesses together would fall if an unknown changed by one. */
export function gainOf(walk: Walk, column: number, by: number): number {
  const { factsOf, sums, lower, upper } = walk
  const end = factsOf.starts[column + 1] ?? 0
  let gain = 0
  for (let at = factsOf.starts[column] ?? 0; at < end; at++) {
    const row = factsOf.indices[at] ?? 0
    const sum = sums[row] ?? 0
    const next = sum + by * (factsOf.factors[at] ?? 0)
    const low = lower[row] ?? 0
    const high = upper[row] ?? 0
    if (sum > high) gain += sum - high
    else if (sum < low) gain += low - sum
    if (next > high) gain -= next - high
    else if (next < low) gain -= low - next
  }
  return gain
}

/** Facts of an unknown that are outside their limits. */
export function brokenBy(walk: Walk, column: number): number[] {
  const { factsOf, sums } = walk
  const broken: number[] = []
  const end = factsOf.starts[column + 1] ?? 0
  for (let at = factsOf.starts[column] ?? 0; at < end; at++) {
    const row = factsOf.indices[at] ?? 0
    if (excess(walk, row, sums[row] ?? 0) > 0) broken.push(row)
  }
  return broken
}
