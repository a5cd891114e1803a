import fc from 'fast-check'
import loadHighs, { type Highs } from 'highs'
import { beforeAll, expect, test } from 'vitest'
import type { Cube, LeafCount, PublishedCube } from './cube.ts'
import { arbitraryCount, areas, combinations, cubeOf, flat } from './cubes-under-test.ts'
import { loadHighsSolver } from './highs-solver.ts'
import { intervalOf, readPublished, unknownOf } from './independent-attack.ts'
import { protectRelease } from './protect-release.ts'
import type { Solver } from './solver.ts'

let highs: Highs
let solver: Solver
beforeAll(async () => {
  highs = await loadHighs()
  solver = await loadHighsSolver()
})

const sex = flat('sex', 'girl', 'boy')
const wide = 10 - 1e-5

/** One published period of a cube as a cube of its own. */
function slice(cube: PublishedCube, period: string): PublishedCube {
  return { ...cube, cells: cube.cells.filter((cell) => cell.period === period) }
}

test('a part and its whole: neither what is hidden nor what is left over is found', () => {
  const pair = fc
    .array(fc.tuple(arbitraryCount, fc.oneof(arbitraryCount, fc.constant(0))), { minLength: 8, maxLength: 8 })
    .map((counts) => ({
      whole: cubeOf(
        [areas, sex],
        counts.map(([part, rest]) => part + rest),
        { id: 'held', measure: 'held' },
      ),
      part: cubeOf(
        [areas, sex],
        counts.map(([part]) => part),
        { id: 'visited', measure: 'visited', partOf: 'held' },
      ),
      rest: cubeOf(
        [areas, sex],
        counts.map(([, rest]) => rest),
      ),
    }))
  fc.assert(
    fc.property(pair, ({ whole, part, rest }) => {
      const release = protectRelease([whole, part], [], { solver })
      expect(release.ok).toBe(true)
      const [d, n] = release.published.map((cube, at) => readPublished(cube, at === 0 ? 'd' : 'n'))
      const names = [...d!.cells.keys()].map((name) => name.slice(1))
      const system = {
        bounds: [...d!.bounds, ...n!.bounds],
        rows: [...d!.rows, ...n!.rows, ...names.map((name) => `d${name} - n${name} >= 0`)],
      }
      for (const { cell } of release.hidden) {
        const { lower, upper } = intervalOf(
          highs,
          unknownOf(whole, cell.at, cell.cube === 'held' ? 'd' : 'n'),
          system,
        )
        expect(upper - lower).toBeGreaterThan(wide)
      }
      for (const leaf of rest.leaves) {
        const total = whole.leaves.find((one) => one.at === leaf.at || same(one, leaf))?.count ?? 0
        if ((leaf.count ?? 0) >= 10 || total === 0) continue
        const left = `${unknownOf(whole, leaf.at, 'd')} - ${unknownOf(whole, leaf.at, 'n')}`
        expect(intervalOf(highs, left, system).upper).toBeGreaterThan(wide)
      }
    }),
    { numRuns: 20 },
  )
})

function same(one: LeafCount, other: LeafCount): boolean {
  return JSON.stringify(one.at) === JSON.stringify(other.at)
}

test('months and their quarter: no month is found as what the others leave', () => {
  const months = [
    { id: 'm1', from: '2026-01-01', to: '2026-02-01' },
    { id: 'm2', from: '2026-02-01', to: '2026-03-01' },
    { id: 'm3', from: '2026-03-01', to: '2026-04-01' },
  ]
  const periods = [...months, { id: 'q1', from: '2026-01-01', to: '2026-04-01' }]
  const arbitrary = fc.array(arbitraryCount, { minLength: 12, maxLength: 12 }).map((counts): Cube => {
    const places = combinations([areas])
    const leaves = places.flatMap((at, leaf) => {
      const own = counts.slice(leaf * 3, leaf * 3 + 3)
      const monthly = months.map((month, index) => ({ at, period: month.id, count: own[index] ?? 0 }))
      return [...monthly, { at, period: 'q1', count: own.reduce((sum, one) => sum + one, 0) }]
    })
    return cubeOf([areas], [], { counting: 'events', periods, leaves })
  })
  fc.assert(
    fc.property(arbitrary, (cube) => {
      const release = protectRelease([cube], [], { solver })
      expect(release.ok).toBe(true)
      const read = periods.map(({ id }) => readPublished(slice(release.published[0]!, id), id))
      const names = [...read[0]!.cells.keys()].map((name) => name.slice(2))
      const system = {
        bounds: read.flatMap((one) => one.bounds),
        rows: [
          ...read.flatMap((one) => one.rows),
          ...names.map((name) => `q1${name} - m1${name} - m2${name} - m3${name} = 0`),
        ],
      }
      for (const { cell } of release.hidden) {
        const { lower, upper } = intervalOf(highs, unknownOf(cube, cell.at, cell.period), system)
        expect(upper - lower).toBeGreaterThan(wide)
      }
    }),
    { numRuns: 20 },
  )
})

test('two tables that share a margin: neither gives away what the other hides', () => {
  const arbitrary = fc.array(fc.tuple(arbitraryCount, fc.integer({ min: 0, max: 100 })), {
    minLength: 6,
    maxLength: 6,
  })
  fc.assert(
    fc.property(arbitrary, (counts) => {
      const byAge = cubeOf(
        [flat('age', 'a', 'b', 'c'), sex],
        counts.map(([count]) => count),
        { id: 'by-age' },
      )
      const of = (place: number) =>
        counts.reduce((sum, [count], at) => (at % 2 === place ? sum + count : sum), 0)
      const police = [0, 1].map((place) => Math.round((of(place) * counts[place]![1]) / 100))
      const split = [...police, ...police.map((count, place) => of(place) - count)]
      const byPlace = cubeOf([flat('place', 'police', 'prison'), sex], split, { id: 'by-place' })
      const release = protectRelease([byAge, byPlace], [], { solver })
      expect(release.ok).toBe(true)
      const [a, b] = [readPublished(release.published[0]!, 'a'), readPublished(release.published[1]!, 'b')]
      const shared = [{}, { sex: 'girl' }, { sex: 'boy' }].map(
        (at) =>
          `${unknownOf(byAge, at as Record<string, string>, 'a')} - ${unknownOf(byPlace, at as Record<string, string>, 'b')} = 0`,
      )
      const system = { bounds: [...a.bounds, ...b.bounds], rows: [...a.rows, ...b.rows, ...shared] }
      for (const { cell } of release.hidden) {
        const name =
          cell.cube === 'by-age' ? unknownOf(byAge, cell.at, 'a') : unknownOf(byPlace, cell.at, 'b')
        const { lower, upper } = intervalOf(highs, name, system)
        expect(upper - lower).toBeGreaterThan(wide)
      }
    }),
    { numRuns: 25 },
  )
})
