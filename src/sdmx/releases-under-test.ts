/** Releases for tests: one made by hand, and any number made at random. */
import fc from 'fast-check'
import type { Coordinates, Dimension, Period, PublicCount } from '#disclosure/cube.ts'
import { indicators } from '#indicators/catalogue.ts'
import type { PublicCell, PublicRelease, PublicTable } from '#release/public-release.ts'

/** What may never be read anywhere: the value that a careless release says of a cell with a hidden side. */
export const secretValue = 987_654.321

const areas = [
  { ref: 'AK', name: 'Arkadia', parent: null },
  { ref: 'AK-N', name: 'North, "upper"', parent: 'AK' },
  { ref: 'AK-S', name: 'South', parent: 'AK' },
]

const breakdowns: readonly Dimension[] = [
  {
    id: 'area',
    categories: [{ id: 'AK' }, { id: 'AK-N', parent: 'AK' }, { id: 'AK-S', parent: 'AK' }],
  },
  {
    id: 'sex',
    categories: [
      { id: 'all' },
      { id: 'female', parent: 'all' },
      { id: 'male', parent: 'all' },
      { id: 'unknown', parent: 'all' },
    ],
  },
  {
    id: 'age',
    categories: [
      { id: 'all' },
      { id: '0-13', parent: 'all' },
      { id: '14-17', parent: 'all' },
      { id: '14-15', parent: '14-17' },
      { id: '16-17', parent: '14-17' },
      { id: 'unknown', parent: 'all' },
    ],
  },
  {
    id: 'offence-2',
    categories: [
      { id: 'all' },
      { id: '04', parent: 'all' },
      { id: '0401', parent: '04' },
      { id: 'unknown', parent: 'all' },
    ],
  },
  {
    id: 'form',
    categories: [
      { id: 'all' },
      { id: '1', parent: 'all' },
      { id: '1+2', parent: 'all' },
      { id: '_T', parent: 'all' },
    ],
  },
]

const year = (n: number): Period => ({
  id: `${n}`,
  from: `${n}-01-01T00:00:00+03:00`,
  to: `${n + 1}-01-01T00:00:00+03:00`,
})

const periods: readonly Period[] = [
  year(2023),
  year(2024),
  { id: '2024-Q2', from: '2024-04-01T00:00:00+03:00', to: '2024-07-01T00:00:00+03:00' },
  { id: '2024-05', from: '2024-05-01T00:00:00+03:00', to: '2024-06-01T00:00:00+03:00' },
  { id: '2022/2024', from: '2022-01-01T00:00:00+03:00', to: '2025-01-01T00:00:00+03:00' },
]

/** Every cell of some breakdowns: totals are left out of its coordinates. */
export function coordinatesOf(dimensions: readonly Dimension[]): Coordinates[] {
  return dimensions.reduce<Coordinates[]>(
    (found, { id, categories }) =>
      found.flatMap((at) =>
        categories.map((one) => (one.parent === undefined ? at : { ...at, [id]: one.id })),
      ),
    [{}],
  )
}

const count: fc.Arbitrary<PublicCount> = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((n): PublicCount => ({ state: 'shown', count: n * 5 })),
  fc.constantFrom<PublicCount>({ state: 'hidden' }, { state: 'missing' }, { state: 'not-applicable' }),
)

const population = fc.option(
  fc.record({
    count: fc.integer({ min: 1, max: 5_000_000 }),
    year: fc.integer({ min: 2000, max: 2025 }),
    source: fc.option(fc.constantFrom('Census 2020', 'Estimate, "mid-year"\nof 2023', '=1+1')),
  }),
)

function cell(at: Coordinates, period: string): fc.Arbitrary<PublicCell> {
  return fc
    .record({
      numerator: count,
      denominator: fc.option(count),
      population,
      value: fc.option(fc.double({ min: 0, max: 100_000, noNaN: true })),
    })
    .map((made) => {
      const hidden = made.numerator.state === 'hidden' || made.denominator?.state === 'hidden'
      return { at, period, ...made, value: hidden ? secretValue : made.value }
    })
}

const table: fc.Arbitrary<PublicTable> = fc
  .record({
    indicator: fc.constantFrom(...indicators),
    dimensions: fc.subarray([...breakdowns], { maxLength: 2 }),
    periods: fc.subarray([...periods], { minLength: 1 }),
    version: fc.integer({ min: 1, max: 3 }),
    counting: fc.constantFrom('events' as const, 'children' as const, 'census' as const),
  })
  .chain(({ indicator, dimensions, periods: its, ...rest }) =>
    fc
      .tuple(...its.flatMap(({ id }) => coordinatesOf(dimensions).map((at) => cell(at, id))))
      .map((cells): PublicTable => {
        const { unit, measure } = indicator
        const id = [indicator.id, ...dimensions.map((one) => one.id)].join('.')
        return {
          id,
          indicator: indicator.id,
          unit,
          measure,
          of: 'children',
          dimensions,
          periods: its,
          cells,
          ...rest,
        }
      }),
  )

/** Any releases, numbered from 1, the later ones said to correct nothing. */
export const anyReleases: fc.Arbitrary<PublicRelease[]> = fc
  .array(fc.array(table, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((releases) => releases.map((tables, at) => releaseOf(tables, at + 1)))

/** A release of these tables. */
export function releaseOf(tables: readonly PublicTable[], number = 1): PublicRelease {
  const said = `Release ${number}`
  return {
    number,
    title: said,
    titles: { en: said, fr: said, ar: said },
    plan: { id: 'annual', version: 1 },
    publishedAt: `2025-0${Math.min(number, 9)}-01T08:00:00.000Z`,
    frozenAt: `2025-0${Math.min(number, 9)}-01T07:00:00.000Z`,
    corrects: null,
    publisher: 'Arkadia',
    areas,
    tables,
    previousDigest: null,
    digest: String(number).padStart(64, '0'),
    signature: '',
    publicKey: '',
  }
}

const shown = (n: number): PublicCount => ({ state: 'shown', count: n })
const hidden: PublicCount = { state: 'hidden' }

/** Children in detention by sex in 2023 and 2024, a share of them, and a level: with all four ways of no value. */
export const arkadia: PublicRelease = releaseOf([
  {
    id: 'JJ-2.sex',
    indicator: 'JJ-2',
    version: 1,
    unit: 'per-100000',
    measure: 'rate',
    of: 'children',
    counting: 'census',
    dimensions: [breakdowns[1]!],
    periods: [year(2023), year(2024)],
    cells: [
      detained({}, '2023', shown(130), 13),
      detained({ sex: 'female' }, '2023', hidden, null),
      detained({ sex: 'male' }, '2023', hidden, null),
      detained({ sex: 'unknown' }, '2023', shown(0), 0),
      detained({}, '2024', shown(140), 14),
      detained({ sex: 'female' }, '2024', shown(20), 4),
      detained({ sex: 'male' }, '2024', shown(120), 24),
      detained({ sex: 'unknown' }, '2024', { state: 'missing' }, null),
    ],
  },
  {
    id: 'JJ-9',
    indicator: 'JJ-9',
    version: 2,
    unit: 'percent',
    measure: 'share',
    of: 'children',
    counting: 'children',
    dimensions: [],
    periods: [year(2024), periods[4]!],
    cells: [
      { at: {}, period: '2024', numerator: shown(0), denominator: shown(0), population: null, value: null },
      {
        at: {},
        period: '2022/2024',
        numerator: shown(15),
        denominator: shown(60),
        population: null,
        value: 25,
      },
    ],
  },
  {
    id: 'JJ-14',
    indicator: 'JJ-14',
    version: 1,
    unit: 'level',
    measure: 'level',
    of: 'public-facts',
    counting: 'census',
    dimensions: [],
    periods: [year(2024)],
    cells: [
      {
        at: {},
        period: '2024',
        numerator: { state: 'not-applicable' },
        denominator: null,
        population: null,
        value: 3,
      },
    ],
  },
])

function detained(at: Coordinates, period: string, numerator: PublicCount, value: number | null): PublicCell {
  const people = { count: 1_000_000, year: 2022, source: 'Census 2020, "final"' }
  return { at, period, numerator, denominator: null, population: people, value }
}
