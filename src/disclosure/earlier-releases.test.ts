import fc from 'fast-check'
import loadHighs, { type Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Cube, type PublishedCube, thresholds } from './cube.ts'
import { arbitraryCount, areas, asEarlier, combinations, cubeOf, flat, seenAt } from './cubes-under-test.ts'
import { loadHighsSolver } from './highs-solver.ts'
import { intervalOf, readPublished, unknownOf } from './independent-attack.ts'
import { differenceReleases, playMargins } from './known-attacks.ts'
import { protectRelease } from './protect-release.ts'
import type { Solver } from './solver.ts'

let highs: Highs
let solver: Solver
beforeAll(async () => {
  highs = await loadHighs()
  solver = await loadHighsSolver()
})

const age = flat('age', '10-13', '14-15', '16-17')
const until = (to: string) => [{ id: 'p', from: '2026-01-01', to }]
const cumulative = (counts: number[], to: string, more: Partial<Cube> = {}) =>
  cubeOf([age], counts, { periods: until(to), ...more })
const releaseAfter = (first: Cube, second: Cube) => {
  const released = protectRelease([first], [], { solver })
  return protectRelease([second], [asEarlier('1', [first], released)], { solver })
}

describe('two releases days apart', () => {
  test('a group with three more children is hidden in the second, whatever its size', () => {
    const release = releaseAfter(
      cumulative([40, 50, 60], '2026-06-01'),
      cumulative([43, 50, 60], '2026-06-04'),
    )
    expect(release.ok).toBe(true)
    expect(seenAt(release, { age: '10-13' })).toBe('hidden')
    expect(seenAt(release, {})).toBe('hidden')
    expect(seenAt(release, { age: '14-15' })).toBe(50)
  })

  test('the same holds when a count was corrected in an unchanged window, up or down', () => {
    for (const corrected of [37, 42]) {
      const release = releaseAfter(
        cumulative([40, 50, 60], '2026-06-01'),
        cumulative([corrected, 50, 60], '2026-06-01'),
      )
      expect(release.ok).toBe(true)
      expect(seenAt(release, { age: '10-13' })).toBe('hidden')
    }
  })

  test('nothing new, nothing newly hidden', () => {
    const first = cumulative([4, 50, 60], '2026-06-01')
    const alone = protectRelease([first], [], { solver })
    expect(releaseAfter(first, cumulative([4, 50, 60], '2026-06-01')).published).toEqual(alone.published)
  })

  test('many more children are shown', () => {
    const release = releaseAfter(
      cumulative([40, 50, 60], '2026-06-01'),
      cumulative([70, 90, 120], '2026-09-01'),
    )
    expect(release.hidden).toEqual([])
    expect(seenAt(release, {})).toBe(280)
  })

  test('the last month is not found as the year without its first eleven', () => {
    const months = ['2026-01-01', '2026-12-01', '2027-01-01']
    const eleven = cubeOf([age], [40, 50, 60], {
      counting: 'events',
      periods: [{ id: 'p', from: months[0]!, to: months[1]! }],
    })
    const year = cubeOf([age], [46, 70, 80], {
      counting: 'events',
      periods: [{ id: 'p', from: months[0]!, to: months[2]! }],
    })
    expect(seenAt(releaseAfter(eleven, year), { age: '10-13' })).toBe('hidden')
  })

  test("a census repeated within four weeks is guarded, the next quarter's is not the same question", () => {
    const at = (to: string, counts: number[]) =>
      cubeOf([age], counts, { counting: 'census', periods: [{ id: 'p', from: to, to }] })
    const days = releaseAfter(at('2026-03-01', [40, 50, 60]), at('2026-03-04', [43, 50, 60]))
    expect(seenAt(days, { age: '10-13' })).toBe('hidden')
    const quarter = releaseAfter(at('2026-03-01', [40, 50, 60]), at('2026-06-01', [43, 50, 60]))
    expect(seenAt(quarter, { age: '10-13' })).toBe(45)
  })

  test('a year is not blocked by a zero that a longer window from the same day has told already', () => {
    const sex = flat('sex', 'girl', 'boy', 'unknown')
    const window = (to: string, counts: number[]) => cubeOf([sex], counts, { periods: until(to) })
    const release = releaseAfter(window('2029-01-01', [30, 40, 0]), window('2027-01-01', [3, 4, 0]))
    expect(release.blocked).toEqual([])
    expect(seenAt(release, { sex: 'unknown' })).toBe('hidden')
  })

  test('a release of other windows altogether is not touched by earlier ones', () => {
    const other = cubeOf([age], [43, 50, 60], {
      counting: 'events',
      periods: [{ id: 'p', from: '2027-01-01', to: '2027-02-01' }],
    })
    const first = cubeOf([age], [40, 50, 60], {
      counting: 'events',
      periods: [{ id: 'p', from: '2026-01-01', to: '2026-02-01' }],
    })
    expect(releaseAfter(first, other).hidden).toEqual([])
  })
})

const shapes = fc.constantFrom([age], [areas], [areas, flat('sex', 'girl', 'boy')])
const arbitraryPair = shapes.chain((dimensions) => {
  const size = combinations(dimensions).length
  const more = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 40 }) },
  )
  return fc
    .tuple(
      fc.array(arbitraryCount, { minLength: size, maxLength: size }),
      fc.array(more, { minLength: size, maxLength: size }),
    )
    .map(([counts, added]) => {
      const sum = counts.map((count, at) => count + added[at]!)
      const first = cubeOf(dimensions, counts, { periods: until('2026-06-01') })
      return {
        first,
        second: cubeOf(dimensions, sum, { periods: until('2026-06-04') }),
        added: cubeOf(dimensions, added),
      }
    })
})

/** Both releases as one system: the second is the first and what came after, group by group. */
function join(first: PublishedCube, second: PublishedCube) {
  const [a, b] = [readPublished(first, 'a'), readPublished(second, 'b')]
  const between = first.cells.map((cell) => {
    const [old, now] = [unknownOf(first, cell.at, 'a'), unknownOf(first, cell.at, 'b')]
    return `${now} - ${old} >= 0`
  })
  return { bounds: [...a.bounds, ...b.bounds], rows: [...a.rows, ...b.rows, ...between] }
}

describe('whatever came between two releases', () => {
  test('an independent attack on both finds neither what is hidden nor what came', () => {
    let left = 0
    fc.assert(
      fc.property(arbitraryPair, ({ first, second, added }) => {
        const one = protectRelease([first], [], { solver })
        const two = protectRelease([second], [asEarlier('1', [first], one)], { solver })
        if (!two.ok) return
        left++
        const system = join(one.published[0]!, two.published[0]!)
        for (const { cell } of two.hidden) {
          const { lower, upper } = intervalOf(highs, unknownOf(second, cell.at, 'b'), system)
          expect(upper - lower).toBeGreaterThan(10 - 1e-5)
        }
        for (const { cell } of one.hidden) {
          // A cell hidden for another's sake may be shown later; a small one stays unknown.
          const count = countOf(first, cell.at)
          if (count === 0 || count >= 10) continue
          const { lower, upper } = intervalOf(highs, unknownOf(first, cell.at, 'a'), system)
          expect(upper - lower).toBeGreaterThan(10 - 1e-5)
        }
        for (const cell of one.published[0]!.cells) {
          const came = countOf(added, cell.at)
          if (came === 0 || came >= 10) continue
          const { lower, upper } = intervalOf(
            highs,
            `${unknownOf(first, cell.at, 'b')} - ${unknownOf(first, cell.at, 'a')}`,
            system,
          )
          expect(upper - lower).toBeGreaterThan(10 - 1e-5)
        }
      }),
      { numRuns: 40 },
    )
    expect(left).toBeGreaterThan(20)
  })

  test('subtracting what both releases show gives no count from one to nine', () => {
    fc.assert(
      fc.property(arbitraryPair, ({ first, second, added }) => {
        const one = protectRelease([first], [], { solver })
        const two = protectRelease([second], [asEarlier('1', [first], one)], { solver })
        if (!two.ok) return
        const shown = new Set(
          differenceReleases(one.published, two.published, thresholds).map((found) => found.group),
        )
        for (const cell of two.published[0]!.cells) {
          const group = Object.entries(cell.at).map(([id, category]) => `${id}=${category}`)
          const came = countOf(added, cell.at)
          if (came > 0 && came < 10) expect(shown.has(group.sort().join(';'))).toBe(false)
        }
        for (const found of playMargins([one.published, two.published], thresholds))
          expect(found.upper - found.lower).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

/** Counts, and the same window days later with a few children more or fewer here and there. */
const arbitraryCorrection = shapes.chain((dimensions) => {
  const size = combinations(dimensions).length
  const by = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 6 }))
  return fc
    .tuple(
      fc.array(arbitraryCount, { minLength: size, maxLength: size }),
      fc.array(by, { minLength: size, maxLength: size }),
    )
    .map(([counts, added]) => ({
      first: cubeOf(dimensions, counts),
      second: cubeOf(
        dimensions,
        counts.map((count, at) => Math.max(0, count + added[at]!)),
      ),
    }))
})

test('who supposes that nothing was corrected finds no hidden count that indeed was not', () => {
  fc.assert(
    fc.property(arbitraryCorrection, ({ first, second }) => {
      // Where a whole moved by ten or more, everybody sees that something was corrected.
      const moved = first.leaves.map(({ count }, at) =>
        Math.abs((count ?? 0) - (second.leaves[at]?.count ?? 0)),
      )
      if (moved.reduce((sum, by) => sum + by, 0) >= 10) return
      const one = protectRelease([first], [], { solver })
      const two = protectRelease([second], [asEarlier('1', [first], one)], { solver })
      if (!two.ok) return
      const states = (cube: PublishedCube) => new Map(cube.cells.map(({ at, state }) => [groupOf(at), state]))
      const [before, after] = [states(one.published[0]!), states(two.published[0]!)]
      const judged = new Map(
        one.published[0]!.cells.flatMap(({ at }): [string, number][] => {
          const [name, count] = [groupOf(at), countOf(first, at)]
          const isHidden = before.get(name) === 'hidden' && after.get(name) === 'hidden'
          return isHidden && count === countOf(second, at) ? [[name, count]] : []
        }),
      )
      for (const { group, lower, upper } of playMargins([one.published, two.published], thresholds)) {
        const count = judged.get(group.split(';').sort().join(';'))
        if (count === undefined || count < lower || count > upper) continue
        expect(upper - lower, `${group}: ${count} in ${lower} to ${upper}`).toBeGreaterThanOrEqual(10)
      }
    }),
    { numRuns: 400 },
  )
})

const groupOf = (at: Readonly<Record<string, string>>) =>
  Object.entries(at)
    .map(([id, category]) => `${id}=${category}`)
    .sort()
    .join(';')

function countOf(cube: Cube, at: Readonly<Record<string, string>>): number {
  return cube.leaves
    .filter((leaf) =>
      cube.dimensions.every((one) => {
        const wanted = at[one.id]
        const own = leaf.at[one.id]
        return (
          wanted === undefined ||
          own === wanted ||
          one.categories.some((c) => c.id === own && c.parent === wanted)
        )
      }),
    )
    .reduce((sum, leaf) => sum + (leaf.count ?? 0), 0)
}
