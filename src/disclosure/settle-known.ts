import type { Fact } from './knowledge.ts'

/** The facts after everything that follows one step at a time has been drawn from them. */
export type Settled = {
  /** By unknown: its value where it is settled, else NaN. */
  readonly values: Float64Array
  /** By fact: what is left of it once settled unknowns are taken out. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly left: Int32Array
}

/**
 * Draws the simple conclusions: a fact with one unknown left gives it, a sum of zero makes all its
 * parts zero. This is the first thing an attacker does, and makes the program that follows small.
 */
export function settleKnown(
  count: number,
  known: ReadonlyMap<number, number>,
  facts: readonly Fact[],
): Settled {
  const values = new Float64Array(count).fill(Number.NaN)
  const lower = Float64Array.from(facts, (fact) => fact.lower)
  const upper = Float64Array.from(facts, (fact) => fact.upper)
  const left = Int32Array.from(facts, (fact) => fact.columns.length)
  const onlyPlus = facts.map((fact) => fact.signs.every((sign) => sign > 0))
  const factsOf = listByUnknown(count, facts)
  const queue = facts.map((_, at) => at)
  const settle = (column: number, value: number) => {
    if (!Number.isNaN(values[column])) return
    values[column] = value
    for (const { at, sign } of factsOf[column] ?? []) {
      lower[at] = (lower[at] ?? 0) - sign * value
      upper[at] = (upper[at] ?? 0) - sign * value
      left[at] = (left[at] ?? 0) - 1
      if ((left[at] ?? 0) > 0) queue.push(at)
    }
  }
  for (const [column, value] of known) settle(column, value)
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const fact = facts[at]
    if (!fact || (left[at] ?? 0) === 0) continue
    const none = onlyPlus[at] === true && (upper[at] ?? 0) <= 0
    const one = left[at] === 1 && lower[at] === upper[at]
    if (!none && !one) continue
    for (const [place, column] of fact.columns.entries())
      if (Number.isNaN(values[column])) settle(column, none ? 0 : (lower[at] ?? 0) * (fact.signs[place] ?? 1))
  }
  return { values, lower, upper, left }
}

function listByUnknown(count: number, facts: readonly Fact[]): { at: number; sign: number }[][] {
  const lists = Array.from({ length: count }, (): { at: number; sign: number }[] => [])
  for (const [at, fact] of facts.entries())
    for (const [place, column] of fact.columns.entries())
      lists[column]?.push({ at, sign: fact.signs[place] ?? 1 })
  return lists
}
