import loadHighs from 'highs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PublishedCube, thresholds } from '#disclosure/cube.ts'
import { intervalOf, readPublished } from '#disclosure/independent-attack.ts'
import {
  averageOutputs,
  differenceFilters,
  differenceReleases,
  playMargins,
} from '#disclosure/known-attacks.ts'
import { windowOf } from '#disclosure/time-line.ts'
import { inSession, inTransaction } from '#platform/db.ts'
import type { PublicRelease } from '#release/public-release.ts'
import type { DB } from '../database.gen.ts'
import { readFrozen } from './frozen.queries.ts'
import { exactCounts, isUncertain, rebuildCubes } from './outsider-under-test.ts'
import { publishedAsOf, releaseOf } from './release.queries.ts'
import { loadMore, openReleaseHouse, type ReleaseHouse } from './releases-under-test.ts'

/** Nobody's transaction: what everybody can read. */
const asNobody = <T>(work: Parameters<typeof inTransaction<DB, T>>[1]) =>
  inTransaction<DB, T>(house.deps.pool, work)

let house: ReleaseHouse
let releases: PublicRelease[]
let exact: Map<string, number>[]

beforeAll(async () => {
  house = await openReleaseHouse(300)
  const several = { plan: 'several-years', years: [2024, 2025, 2026] }
  const ids = [(await house.published(several)).id]
  ids.push((await house.published({ plan: 'annual', years: [2025] })).id)
  // Days later a few more children are on record, and the first release is corrected.
  await loadMore(house, 12)
  ids.push((await house.published({ ...several, corrects: { number: 1, reason: 'Late records.' } })).id)
  releases = await asNobody(async (db) => {
    const found = await Promise.all([1, 2, 3].map((number) => releaseOf(db, number)))
    return found.flatMap((one) => one ?? [])
  })
  exact = await inSession<DB, typeof exact>(house.deps.pool, house.deps.serviceSecret, async (db) => {
    const found: typeof exact = []
    for (const id of ids) {
      const frozen = (await readFrozen(db, id))!
      found.push(
        exactCounts(frozen, (cube, at, period) =>
          nameOf(
            cube.measure,
            groupOf(at),
            windowOf(cube.periods.find((one) => one.id === period)!, cube.counting),
          ),
        ),
      )
    }
    return found
  })
}, 300_000)
afterAll(() => house.close())

const nameOf = (measure: string, group: string, window: string) => [measure, group, window].join(' / ')
const groupOf = (at: object) =>
  Object.entries(at)
    .map(([id, category]) => `${id}=${category}`)
    .toSorted()
    .join(';')
const sortGroup = (group: string) => group.split(';').toSorted().join(';')

/** The names of what a release shows. */
function namesShown(cubes: readonly PublishedCube[]): string[] {
  return cubes.flatMap((cube) =>
    cube.cells.flatMap(({ at, period, state }) => {
      const declared = cube.periods.find(({ id }) => id === period)
      return state === 'shown' && declared
        ? [nameOf(cube.measure, groupOf(at), windowOf(declared, cube.counting))]
        : []
    }),
  )
}

/** The cells that an attack leaves too certain, in words. */
function caught(
  found: readonly { measure: string; group: string; window: string; lower: number; upper: number }[],
  truth: Map<string, number>,
) {
  return found.flatMap(({ measure, group, window, lower, upper }) => {
    const name = nameOf(measure, sortGroup(group), window)
    const count = truth.get(name)
    if (count === undefined) return [`${name} is not among the frozen counts`]
    if (count < lower || count > upper) return []
    return isUncertain(count, lower, upper, thresholds) ? [] : [`${name}: ${count} in ${lower} to ${upper}`]
  })
}

test('there is something to attack: much is shown, and much is hidden', () => {
  expect(releases.map(({ number }) => number)).toEqual([1, 2, 3])
  for (const release of releases) {
    const states = rebuildCubes(release).flatMap((cube) => cube.cells.map(({ state }) => state))
    expect(states.filter((state) => state === 'shown').length).toBeGreaterThan(20)
    expect(states.filter((state) => state === 'hidden').length).toBeGreaterThan(20)
  }
  const [first, , third] = exact
  const changed = [...first!].filter(([name, count]) => third!.get(name) !== count)
  expect(changed.length).toBeGreaterThan(5)
})

test('differencing two filters recovers no hidden count', () => {
  for (const [at, release] of releases.entries())
    expect(caught(differenceFilters(rebuildCubes(release), thresholds), exact[at]!)).toEqual([])
})

test('playing all margins of a release against each other recovers none', () => {
  for (const [at, release] of releases.entries())
    expect(caught(playMargins([rebuildCubes(release)], thresholds), exact[at]!)).toEqual([])
})

test('an attack written a second time, on each table by linear programming, recovers none', async () => {
  const highs = await loadHighs()
  let attacked = 0
  for (const [at, release] of releases.entries())
    for (const cube of rebuildCubes(release)) {
      if (cube.dimensions.length === 0) continue
      const { bounds, rows, cells } = readPublished(cube, 'x')
      for (const [index, cell] of cube.cells.entries()) {
        if (cell.state !== 'hidden') continue
        const unknown = [...cells.keys()][index]!
        const { lower, upper } = intervalOf(highs, unknown, { bounds, rows })
        const window = windowOf(cube.periods.find((one) => one.id === cell.period)!, cube.counting)
        const count = exact[at]!.get(nameOf(cube.measure, groupOf(cell.at), window))!
        expect(
          isUncertain(count, lower - 1e-6, upper + 1e-6, thresholds),
          `${cube.id} ${groupOf(cell.at)}`,
        ).toBe(true)
        attacked++
      }
    }
  expect(attacked).toBeGreaterThan(100)
}, 120_000)

test('two releases days apart tell nobody how few came between them', () => {
  const [first, , third] = releases
  for (const one of differenceReleases(rebuildCubes(first!), rebuildCubes(third!), thresholds)) {
    const name = nameOf(one.measure, sortGroup(one.group), one.window)
    const [before, after] = [exact[0]!.get(name), exact[2]!.get(name)]
    if (before === undefined || after === undefined || before === after) continue
    const change = Math.abs(after - before)
    if (change < thresholds.threshold) expect(`${name} ${one.lower} to ${one.upper}`).toBe('hidden')
  }
})

test('the margins of all releases together recover no hidden count of any', () => {
  const cubes = releases.map(rebuildCubes)
  const shown = new Set(cubes.flatMap((one) => namesShown(one)))
  // What was revised is a question of its own (above); what any release shows, nobody hides any more.
  const isJudged = (name: string) =>
    !shown.has(name) && new Set(exact.flatMap((truth) => truth.get(name) ?? [])).size === 1
  const found = playMargins(cubes, thresholds).filter((one) =>
    isJudged(nameOf(one.measure, sortGroup(one.group), one.window)),
  )
  expect(found.length).toBeGreaterThan(50)
  for (const truth of exact) {
    const known = found.filter((one) => truth.has(nameOf(one.measure, sortGroup(one.group), one.window)))
    expect(caught(known, truth)).toEqual([])
  }
})

test('asking again and again gives the same answer: there is nothing to average', async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => asNobody((db) => publishedAsOf(db, new Date('2100-01-01')))),
  )
  const outputs = answers.map(([newest]) => rebuildCubes(newest!))
  expect(averageOutputs(outputs).filter(({ different }) => different > 1)).toEqual([])
  expect(new Set(answers.map((found) => JSON.stringify(found))).size).toBe(1)
})
