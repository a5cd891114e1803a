/** Small cubes for tests: made by hand, or at random with nested dimensions. */
import fc from 'fast-check'
import type { Coordinates, Counting, Cube, Dimension, EarlierRelease, Period } from './cube.ts'
import type { ProtectedRelease } from './protect-release.ts'

export const january: Period = { id: '2026-01', from: '2026-01-01', to: '2026-02-01' }

/** A dimension of one level under its total. */
export function flat(id: string, ...categories: string[]): Dimension {
  return { id, categories: [{ id: 'all' }, ...categories.map((one) => ({ id: one, parent: 'all' }))] }
}

/** Country, two regions, two districts in each. */
export const areas: Dimension = {
  id: 'area',
  categories: [
    { id: 'country' },
    { id: 'north', parent: 'country' },
    { id: 'south', parent: 'country' },
    { id: 'n1', parent: 'north' },
    { id: 'n2', parent: 'north' },
    { id: 's1', parent: 'south' },
    { id: 's2', parent: 'south' },
  ],
}

/** Finest categories of a dimension, in order. */
export function finest(dimension: Dimension): string[] {
  const parents = new Set(dimension.categories.map((one) => one.parent))
  return dimension.categories.filter((one) => !parents.has(one.id)).map((one) => one.id)
}

/** Every finest combination, the last dimension running fastest. */
export function combinations(dimensions: readonly Dimension[]): Coordinates[] {
  return dimensions.reduce<Coordinates[]>(
    (found, one) => found.flatMap((at) => finest(one).map((category) => ({ ...at, [one.id]: category }))),
    [{}],
  )
}

/** A cube of one period from its finest counts in the order of `combinations`. */
export function cubeOf(
  dimensions: readonly Dimension[],
  counts: readonly number[],
  more: Partial<Cube> = {},
): Cube {
  const period = more.periods?.[0] ?? january
  const leaves = combinations(dimensions).map((at, index) => ({
    at,
    period: period.id,
    count: counts[index] ?? 0,
  }))
  const counting: Counting = 'children'
  return { id: 'cube', measure: 'children', counting, dimensions, periods: [period], leaves, ...more }
}

/** What a release leaves behind for the next one. */
export function asEarlier(id: string, cubes: readonly Cube[], release: ProtectedRelease): EarlierRelease {
  return { id, cubes, published: release.published }
}

/** What the public sees at the coordinates: a number, or the state. */
export function seenAt(
  release: ProtectedRelease,
  at: Coordinates,
  cube = 'cube',
  period?: string,
): number | string {
  const key = (one: Coordinates) => JSON.stringify(Object.entries(one).sort())
  const found = release.published
    .find((one) => one.id === cube)
    ?.cells.find((cell) => key(cell.at) === key(at) && (period === undefined || cell.period === period))
  return found === undefined ? 'absent' : found.state === 'shown' ? found.count : found.state
}

/** Shapes of one to three dimensions, nested and flat. */
export const arbitraryDimensions: fc.Arbitrary<Dimension[]> = fc.constantFrom(
  [flat('age', 'a', 'b', 'c', 'd')],
  [areas],
  [areas, flat('sex', 'girl', 'boy')],
  [flat('age', 'a', 'b', 'c'), flat('sex', 'girl', 'boy')],
  [flat('age', 'a', 'b'), areas, flat('sex', 'girl', 'boy')],
)

/** Counts as they come: many zeros and few children, some large. */
export const arbitraryCount: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 4, arbitrary: fc.integer({ min: 10, max: 60 }) },
)

/** A random cube of one period. */
export const arbitraryCube: fc.Arbitrary<Cube> = arbitraryDimensions.chain((dimensions) => {
  const size = combinations(dimensions).length
  return fc
    .array(arbitraryCount, { minLength: size, maxLength: size })
    .map((counts) => cubeOf(dimensions, counts))
})
