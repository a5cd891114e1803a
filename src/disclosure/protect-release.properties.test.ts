import fc from 'fast-check'
import loadHighs, { type Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cube, Dimension } from './cube.ts'
import { thresholds } from './cube.ts'
import { arbitraryCube, combinations, cubeOf, finest, flat } from './cubes-under-test.ts'
import { loadHighsSolver } from './highs-solver.ts'
import { intervalOf, readPublished, unknownOf } from './independent-attack.ts'
import { averageOutputs, differenceFilters, playMargins } from './known-attacks.ts'
import { protectRelease } from './protect-release.ts'
import { countsBehind } from './round-count.ts'
import type { Solver } from './solver.ts'

let highs: Highs
let solver: Solver
beforeAll(async () => {
  highs = await loadHighs()
  solver = await loadHighsSolver()
})

/** True count of any coordinates, recounted leaf by leaf. */
function recount(cube: Cube, at: Readonly<Record<string, string>>): number {
  const isUnder = (dimension: Dimension, leaf: string, wanted: string) => {
    for (let one: string | undefined = leaf; one !== undefined; ) {
      if (one === wanted) return true
      one = dimension.categories.find((category) => category.id === one)?.parent
    }
    return false
  }
  return cube.leaves
    .filter((leaf) =>
      cube.dimensions.every(
        (one) => at[one.id] === undefined || isUnder(one, leaf.at[one.id] ?? '', at[one.id] ?? ''),
      ),
    )
    .reduce((sum, leaf) => sum + (leaf.count ?? 0), 0)
}

describe('whatever the counts', () => {
  test('an attack written independently finds no hidden cell within its protection interval', () => {
    fc.assert(
      fc.property(arbitraryCube, (cube) => {
        const release = protectRelease([cube], [], { solver })
        expect(release.ok).toBe(true)
        const system = readPublished(release.published[0]!, 'x')
        for (const { cell } of release.hidden) {
          const value = recount(cube, cell.at)
          const { lower, upper } = intervalOf(highs, unknownOf(cube, cell.at, 'x'), system)
          if (value < 10) {
            expect(lower).toBeLessThan(1e-5)
            expect(upper).toBeGreaterThan(10 - 1e-5)
          }
          expect(upper - lower).toBeGreaterThan(10 - 1e-5)
        }
      }),
      { numRuns: 80 },
    )
    // On a busy machine the solver takes its time.
  }, 240_000)

  test('every small count is hidden, and every shown count is the nearest multiple of five', () => {
    fc.assert(
      fc.property(arbitraryCube, (cube) => {
        const release = protectRelease([cube], [], { solver })
        for (const cell of release.published[0]!.cells) {
          const value = recount(cube, cell.at)
          if (value > 0 && value < 10) expect(cell.state).toBe('hidden')
          if (cell.state === 'shown') expect(Math.abs(cell.count - value)).toBeLessThanOrEqual(2)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('shown totals fit their shown parts within the rounding, and no part is larger than its whole', () => {
    fc.assert(
      fc.property(arbitraryCube, (cube) => {
        const { published } = protectRelease([cube], [], { solver })
        const shown = new Map(
          published[0]!.cells.flatMap((cell) =>
            cell.state === 'shown' ? [[unknownOf(cube, cell.at, 'x'), cell.count] as const] : [],
          ),
        )
        for (const cell of published[0]!.cells)
          for (const one of cube.dimensions) {
            const total = one.categories.find((category) => category.parent === undefined)?.id
            const parts = one.categories.filter((category) => category.parent === (cell.at[one.id] ?? total))
            const counts = parts.map((part) =>
              shown.get(unknownOf(cube, { ...cell.at, [one.id]: part.id }, 'x')),
            )
            const whole = shown.get(unknownOf(cube, cell.at, 'x'))
            if (whole === undefined || parts.length === 0) continue
            for (const count of counts) expect(count ?? 0).toBeLessThanOrEqual(whole)
            if (counts.every((count) => count !== undefined)) {
              const sum = counts.reduce((rest, count) => rest + count, 0)
              expect(Math.abs(whole - sum)).toBeLessThanOrEqual(2 * (parts.length + 1))
            }
          }
      }),
      { numRuns: 60 },
    )
  })

  test('the same counts always give the same release, so that averaging gives nothing', () => {
    fc.assert(
      fc.property(arbitraryCube, (cube) => {
        const turned = { ...cube, leaves: [...cube.leaves].reverse() }
        const outputs = [cube, turned, cube].map((one) => protectRelease([one], [], { solver }).published)
        for (const { different } of averageOutputs(outputs)) expect(different).toBe(1)
      }),
      { numRuns: 20 },
    )
  })

  test('two filters, and all margins played against each other, recover no small count', () => {
    fc.assert(
      fc.property(arbitraryCube, (cube) => {
        const { published } = protectRelease([cube], [], { solver })
        for (const found of [
          ...differenceFilters(published, thresholds),
          ...playMargins([published], thresholds),
        ])
          expect(found.upper - found.lower).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 60 },
    )
  })
})

/** Whether whole counts exist that round to everything shown, with a cell at exactly `wanted`. */
function tableExists(rows: { leaves: number[]; lower: number; upper: number }[], size: number): boolean {
  const sums = rows.map(() => 0)
  const last = rows.map((row) => Math.max(...row.leaves))
  const of = Array.from({ length: size }, (_, leaf) =>
    rows.flatMap((row, at) => (row.leaves.includes(leaf) ? [at] : [])),
  )
  const place = (leaf: number): boolean => {
    if (leaf === size) return true
    for (let count = 0; ; count++) {
      if (of[leaf]!.some((row) => sums[row]! > rows[row]!.upper) || count > 80) {
        for (const row of of[leaf]!) sums[row]! -= count
        return false
      }
      if (of[leaf]!.every((row) => last[row] !== leaf || sums[row]! >= rows[row]!.lower) && place(leaf + 1))
        return true
      for (const row of of[leaf]!) sums[row]! += 1
    }
  }
  return place(0)
}

test('counting out every whole table that fits: a hidden cell can be none, ten, and at least ten things between', () => {
  const tiny = fc.constantFrom<Dimension[]>(
    [flat('age', 'a', 'b', 'c')],
    [flat('age', 'a', 'b'), flat('sex', 'girl', 'boy')],
  )
  const arbitrary = tiny.chain((dimensions) =>
    fc
      .array(fc.integer({ min: 0, max: 16 }), { minLength: 4, maxLength: 4 })
      .map((counts) => cubeOf(dimensions, counts)),
  )
  fc.assert(
    fc.property(arbitrary, (cube) => {
      const release = protectRelease([cube], [], { solver })
      const leaves = combinations(cube.dimensions)
      const under = (at: Readonly<Record<string, string>>) =>
        leaves.flatMap((leaf, index) =>
          cube.dimensions.every((one) => at[one.id] === undefined || at[one.id] === leaf[one.id])
            ? [index]
            : [],
        )
      const rows = release.published[0]!.cells.flatMap((cell) =>
        cell.state === 'shown' ? [{ leaves: under(cell.at), ...countsBehind(cell.count, thresholds) }] : [],
      )
      expect(finest(cube.dimensions[0]!).length).toBeGreaterThan(1)
      for (const { cell } of release.hidden) {
        const value = recount(cube, cell.at)
        const from = value < 10 ? 0 : Math.max(0, value - 12)
        const possible = Array.from({ length: 26 }, (_, at) => from + at).filter((wanted) =>
          tableExists([{ leaves: under(cell.at), lower: wanted, upper: wanted }, ...rows], leaves.length),
        )
        expect(possible).toContain(value)
        expect(possible.at(-1)! - possible[0]!).toBeGreaterThanOrEqual(10)
        if (value < 10) expect(possible[0]).toBe(0)
        expect(possible.length).toBeGreaterThanOrEqual(11)
      }
    }),
    { numRuns: 40 },
  )
})
