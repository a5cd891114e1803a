import { listFacts } from './knowledge.ts'
import { settleKnown } from './settle-known.ts'
import type { Program } from './solver.ts'
import type { Form, System } from './system.ts'

/** The attacker's program over bundles: unknowns that no fact tells apart are one bundle. */
export type AttackProgram = {
  readonly program: Program
  /** By unknown: its bundle, or -1 where its value is settled. */
  readonly bundleOf: Int32Array
  readonly bundleSizes: Int32Array
  readonly settled: Float64Array
  /** Higher than any sum: reaching it means that nothing limits. */
  readonly ceiling: number
}

/**
 * The linear program of all that is known; its solutions are the tables that could be true.
 */
export function buildAttack(system: System, hidden: ReadonlySet<number>): AttackProgram {
  const facts = listFacts(system, hidden)
  const count = system.columns.truth.length
  const { values, lower, upper, left } = settleKnown(count, knownZero(system), facts)
  const rows: { columns: number[]; signs: number[]; lower: number; upper: number }[] = []
  const rowAt = new Map<string, number>()
  const signatures = new Array<string>(count).fill('')
  for (const [at, fact] of facts.entries()) {
    if ((left[at] ?? 0) === 0) continue
    const columns: number[] = []
    const signs: number[] = []
    for (const [place, column] of fact.columns.entries())
      if (Number.isNaN(values[column])) {
        columns.push(column)
        signs.push(fact.signs[place] ?? 1)
      }
    const name = columns.map((column, place) => (signs[place] === 1 ? column : -column - 1)).join()
    const same = rows[rowAt.get(name) ?? -1]
    if (same) {
      same.lower = Math.max(same.lower, lower[at] ?? 0)
      same.upper = Math.min(same.upper, upper[at] ?? 0)
      continue
    }
    for (const [place, column] of columns.entries())
      signatures[column] += `${signs[place] === 1 ? '+' : '-'}${rows.length}`
    rowAt.set(name, rows.length)
    rows.push({ columns, signs, lower: lower[at] ?? 0, upper: upper[at] ?? 0 })
  }
  const bundles = new Map<string, number>()
  const bundleOf = new Int32Array(count).fill(-1)
  const sizes: number[] = []
  for (let column = 0; column < count; column++) {
    if (!Number.isNaN(values[column])) continue
    const signature = signatures[column] ?? ''
    const bundle = bundles.get(signature) ?? bundles.size
    bundles.set(signature, bundle)
    bundleOf[column] = bundle
    sizes[bundle] = (sizes[bundle] ?? 0) + 1
  }
  const ceiling = 1000 + 2 * system.columns.truth.reduce((sum, value) => sum + value, 0)
  const starts = new Int32Array(rows.length + 1)
  const indices: number[] = []
  const factors: number[] = []
  for (const [at, row] of rows.entries()) {
    const seen = new Set<number>()
    for (const [place, column] of row.columns.entries()) {
      const bundle = bundleOf[column] ?? 0
      if (seen.has(bundle)) continue
      seen.add(bundle)
      indices.push(bundle)
      factors.push(row.signs[place] ?? 1)
    }
    starts[at + 1] = indices.length
  }
  const program: Program = {
    columnLower: new Float64Array(sizes.length),
    columnUpper: new Float64Array(sizes.length).fill(ceiling),
    starts,
    indices: Int32Array.from(indices),
    factors: Float64Array.from(factors),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
  }
  return { program, bundleOf, bundleSizes: Int32Array.from(sizes), settled: values, ceiling }
}

/** Unknowns that cannot be: everyone knows that they are zero. */
function knownZero(system: System): Map<number, number> {
  return new Map(system.columns.known.flatMap((known, column) => (known ? [[column, 0] as const] : [])))
}

/** A sum as the attacker sees it: what is settled, and its least and greatest share of each bundle. */
export type Target = {
  readonly fixed: number
  readonly bundles: readonly number[]
  readonly least: readonly number[]
  readonly greatest: readonly number[]
}

/** Within a bundle the attacker cannot tell the unknowns apart, so all of it may lie in any one. */
export function aimAt(attack: AttackProgram, form: Form): Target {
  let fixed = 0
  const shares = new Map<number, { plus: number; minus: number }>()
  for (const [place, column] of form.columns.entries()) {
    const sign = form.signs[place] ?? 1
    const bundle = attack.bundleOf[column] ?? -1
    if (bundle < 0) {
      fixed += sign * (attack.settled[column] ?? 0)
      continue
    }
    const share = shares.get(bundle) ?? { plus: 0, minus: 0 }
    if (sign > 0) share.plus++
    else share.minus++
    shares.set(bundle, share)
  }
  const bundles = [...shares.keys()]
  const of = (bundle: number) => {
    const { plus = 0, minus = 0 } = shares.get(bundle) ?? {}
    const size = attack.bundleSizes[bundle] ?? 0
    return {
      least: minus > 0 ? -1 : plus === size ? 1 : 0,
      greatest: plus > 0 ? 1 : minus === size ? -1 : 0,
    }
  }
  return {
    fixed,
    bundles,
    least: bundles.map((one) => of(one).least),
    greatest: bundles.map((one) => of(one).greatest),
  }
}
