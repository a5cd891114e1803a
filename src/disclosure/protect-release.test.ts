import { beforeAll, describe, expect, test } from 'vitest'
import type { Coordinates, Cube } from './cube.ts'
import { areas, asEarlier, cubeOf, flat, seenAt } from './cubes-under-test.ts'
import { loadHighsSolver } from './highs-solver.ts'
import { protectRelease } from './protect-release.ts'
import type { Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadHighsSolver()
})

const sex = flat('sex', 'girl', 'boy')
const age = flat('age', '10-13', '14-15', '16-17')
const protect = (...cubes: Cube[]) => protectRelease(cubes, [], { solver })

describe('a release of one table', () => {
  test('with large counts only is published whole, rounded to five', () => {
    const release = protect(cubeOf([age], [12, 34, 58]))
    expect(release.ok).toBe(true)
    expect(release.hidden).toEqual([])
    expect([
      seenAt(release, {}),
      seenAt(release, { age: '10-13' }),
      seenAt(release, { age: '14-15' }),
    ]).toEqual([105, 10, 35])
  })

  test('hides a small count and another, so that the total does not give it back', () => {
    const release = protect(cubeOf([age], [4, 34, 58]))
    expect(release.ok).toBe(true)
    expect(seenAt(release, { age: '10-13' })).toBe('hidden')
    expect(seenAt(release, {})).toBe(95)
    expect(release.hidden.map((one) => [one.cell.at.age, one.why])).toEqual([
      ['10-13', 'primary'],
      ['14-15', 'secondary'],
    ])
  })

  test('says nothing in public of why a cell is hidden', () => {
    const release = protect(cubeOf([age], [4, 34, 58]))
    const hidden = release.published[0]?.cells.filter((cell) => cell.state === 'hidden') ?? []
    expect(hidden).toHaveLength(2)
    for (const cell of hidden) expect(Object.keys(cell).sort()).toEqual(['at', 'period', 'state'])
  })

  test('shows a zero in a large group, and hides one in a small group', () => {
    expect(seenAt(protect(cubeOf([age], [0, 34, 58])), { age: '10-13' })).toBe(0)
    const small = protect(cubeOf([age], [0, 3, 4]))
    expect([seenAt(small, {}), seenAt(small, { age: '10-13' })]).toEqual(['hidden', 'hidden'])
  })

  test('does not tell that all children of a group are of one category', () => {
    const release = protect(cubeOf([sex], [0, 40]))
    expect([seenAt(release, { sex: 'girl' }), seenAt(release, { sex: 'boy' })]).toEqual(['hidden', 'hidden'])
    expect(seenAt(release, {})).toBe(40)
  })

  test('tells it where everyone knows it: the other category cannot occur, or does not reveal', () => {
    const impossible = { notApplicable: [{ sex: 'girl' }] }
    const known = protect(cubeOf([sex], [0, 40], impossible))
    expect([seenAt(known, { sex: 'girl' }), seenAt(known, { sex: 'boy' })]).toEqual(['not-applicable', 40])
    const open = protect(cubeOf([{ ...sex, reveals: false }], [0, 40]))
    expect([seenAt(open, { sex: 'girl' }), seenAt(open, { sex: 'boy' })]).toEqual([0, 40])
  })

  test('keeps missing, zero, not applicable and hidden apart', () => {
    const cube = cubeOf([flat('age', 'a', 'b', 'c', 'd', 'e')], [0, 0, 30, 5, 40], {
      notApplicable: [{ age: 'a' }],
    })
    const leaves = cube.leaves.map((leaf, index) => (index === 1 ? { ...leaf, count: null } : leaf))
    const release = protect({ ...cube, leaves: [...leaves.slice(0, 4), ...leaves.slice(4)] })
    expect(['a', 'b', 'd'].map((one) => seenAt(release, { age: one }))).toEqual([
      'not-applicable',
      'missing',
      'hidden',
    ])
  })

  test('hides along nested areas: a small district takes a neighbour, not the region, where it can', () => {
    const release = protect(cubeOf([areas], [4, 31, 52, 47]))
    expect(['n1', 'n2', 'north', 's1', 's2', 'south'].map((area) => seenAt(release, { area }))).toEqual([
      'hidden',
      'hidden',
      35,
      50,
      45,
      100,
    ])
  })

  test('where a region is all but one district, the region goes too', () => {
    const release = protect(cubeOf([areas], [4, 5, 52, 47]))
    expect(seenAt(release, { area: 'north' })).toBe('hidden')
    expect(seenAt(release, { area: 'south' })).toBe('hidden')
    expect(seenAt(release, {})).toBe(110)
  })
})

describe('numerators and denominators', () => {
  const whole = (counts: number[]) => cubeOf([age], counts, { id: 'held', measure: 'held' })
  const part = (counts: number[]) =>
    cubeOf([age], counts, { id: 'visited', measure: 'visited', partOf: 'held' })

  test('a numerator is hidden when fewer than ten of its denominator are left over', () => {
    const release = protect(whole([40, 50, 60]), part([36, 20, 30]))
    expect(release.ok).toBe(true)
    expect(seenAt(release, { age: '10-13' }, 'visited')).toBe('hidden')
    expect(seenAt(release, { age: '10-13' }, 'held')).toBe(40)
  })

  test('a numerator that is the whole denominator is hidden', () => {
    expect(seenAt(protect(whole([40, 50, 60]), part([40, 20, 30])), { age: '10-13' }, 'visited')).toBe(
      'hidden',
    )
  })

  test('a numerator larger than its denominator is refused', () => {
    const release = protect(whole([40, 50, 60]), part([41, 20, 30]))
    expect(release.ok).toBe(false)
    expect(release.blocked.map((one) => one.code === 'cube' && one.problem.code)).toContain(
      'cube.part-exceeds',
    )
  })
})

describe('linked tables', () => {
  const place = flat('place', 'police', 'prison')
  test('a margin that two tables share is hidden in both or in none', () => {
    const byAge = cubeOf([age, sex], [4, 30, 20, 25, 40, 35], { id: 'by-age' })
    const byPlace = cubeOf([place, sex], [34, 60, 30, 30], { id: 'by-place' })
    const release = protect(byAge, byPlace)
    expect(release.ok).toBe(true)
    const shared: Coordinates[] = [{}, { sex: 'girl' }, { sex: 'boy' }]
    for (const at of shared) expect(seenAt(release, at, 'by-age')).toBe(seenAt(release, at, 'by-place'))
  })

  test('tables of one measure whose margins differ are refused', () => {
    const release = protect(
      cubeOf([age], [20, 30, 40], { id: 'by-age' }),
      cubeOf([sex], [20, 30], { id: 'by-sex' }),
    )
    expect(release.blocked[0]).toMatchObject({ code: 'cube', problem: { code: 'cube.margins-differ' } })
  })
})

test('an earlier pair of releases that gives a count away blocks the one that would hide it', () => {
  const january = { id: 'p', from: '2026-01-01', to: '2026-02-01' }
  const february = { id: 'p', from: '2026-01-01', to: '2026-03-01' }
  const one = cubeOf([age], [40, 50, 60], { counting: 'events', periods: [january] })
  const two = cubeOf([age], [45, 70, 80], { counting: 'events', periods: [february] })
  const unguarded = (cube: Cube) => protectRelease([cube], [], { solver })
  const earlier = [asEarlier('1', [one], unguarded(one)), asEarlier('2', [two], unguarded(two))]
  const own = cubeOf([age], [5, 20, 20], {
    counting: 'events',
    periods: [{ id: 'p', from: '2026-02-01', to: '2026-03-01' }],
  })
  const release = protectRelease([own], earlier, { solver })
  expect(release.ok).toBe(false)
  expect(release.blocked).toContainEqual(
    expect.objectContaining({ code: 'interval-narrow', what: expect.objectContaining({ kind: 'count' }) }),
  )
})
