/** Releases for tests, made as real ones are: exact counts, protected, then signed. */
import type { Coordinates, Cube, Dimension, Period } from '#disclosure/cube.ts'
import { loadHighsSolver } from '#disclosure/highs-solver.ts'
import { protectRelease } from '#disclosure/protect-release.ts'
import { finestOf } from '#release/cells.ts'
import type { FrozenTable } from '#release/frozen-release.ts'
import type { PublicArea, PublicRelease } from '#release/public-release.ts'
import { publicTables } from '#release/public-tables.ts'
import { newSigningKey, signerOf, signRelease } from '#release/signature.ts'

const country = 'ARK'
const regions = ['Harbour', 'Karesh', 'Dorna', 'Talmere', 'Sulen', 'Maro Valley']
export const areasUnderTest: readonly PublicArea[] = [
  { ref: country, name: 'Arkadia', parent: null },
  ...regions.map((name, index) => ({ ref: `ARK-0${index + 1}`, name, parent: country })),
]

const all = (id: string, ...parts: string[]): Dimension => ({
  id,
  categories: [{ id: 'all' }, ...parts.map((part) => ({ id: part, parent: 'all' }))],
})
const sex = all('sex', 'female', 'male', 'unknown')
const area: Dimension = {
  id: 'area',
  categories: areasUnderTest.map(({ ref, parent }) => (parent === null ? { id: ref } : { id: ref, parent })),
}

type Declared = Pick<FrozenTable, 'id' | 'indicator' | 'unit' | 'measure' | 'counting' | 'dimensions'> & {
  readonly isShare?: true
}

const declared: readonly Declared[] = [
  {
    id: 'JJ-2.sex',
    indicator: 'JJ-2',
    unit: 'per-100000',
    measure: 'rate',
    counting: 'census',
    dimensions: [sex],
  },
  {
    id: 'JJ-2.area',
    indicator: 'JJ-2',
    unit: 'per-100000',
    measure: 'rate',
    counting: 'census',
    dimensions: [area],
  },
  {
    id: 'JJ-10.sex',
    indicator: 'JJ-10',
    unit: 'percent',
    measure: 'share',
    counting: 'children',
    dimensions: [sex],
    isShare: true,
  },
  {
    id: 'JJ-10.area',
    indicator: 'JJ-10',
    unit: 'percent',
    measure: 'share',
    counting: 'children',
    dimensions: [area],
    isShare: true,
  },
  {
    id: 'JJ-8.sex',
    indicator: 'JJ-8',
    unit: 'percent',
    measure: 'share',
    counting: 'census',
    dimensions: [sex],
    isShare: true,
  },
  {
    id: 'SG-ARR-4',
    indicator: 'SG-ARR-4',
    unit: 'percent',
    measure: 'share',
    counting: 'children',
    dimensions: [],
    isShare: true,
  },
]

/** A window of a calendar year. */
export function yearOf(year: number): Period {
  return { id: `${year}`, from: `${year}-01-01T00:00:00Z`, to: `${year + 1}-01-01T00:00:00Z` }
}

export type Asked = {
  readonly number: number
  readonly years: readonly number[]
  readonly publishedAt?: string
  readonly corrects?: PublicRelease['corrects']
  readonly previousDigest?: string | null
  /** The exact count of a finest combination: of a numerator, or of the whole it is a part of. */
  readonly count?: (cube: string, at: Coordinates, period: string) => number
  readonly areas?: readonly PublicArea[]
}

/** Whole numbers from 0 that look like children, always the same for the same words. */
export function countFrom(words: string, most: number): number {
  let mixed = 7
  for (const letter of words) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0) % most
}

const solver = await loadHighsSolver()
const signer = signerOf(newSigningKey())

/** A signed release of a few tables. Throws when these counts cannot be protected. */
export function releaseUnderTest(asked: Asked): PublicRelease {
  const periods = asked.years.map(yearOf)
  const count = asked.count ?? usualCount
  const cubes = declared.flatMap((table): Cube[] => {
    const shape = { counting: table.counting, dimensions: table.dimensions, periods }
    const leaves = (cube: string) =>
      periods.flatMap(({ id: period }) =>
        finestOf(table.dimensions).map((at) => ({ at, period, count: count(cube, at, period) })),
      )
    const part = { ...shape, id: table.id, measure: `${table.id}-part`, leaves: leaves(table.id) }
    if (!table.isShare) return [part]
    const rest = leaves(`${table.id}-rest`)
    const whole = part.leaves.map((leaf, index) => ({
      ...leaf,
      count: leaf.count + (rest[index]?.count ?? 0),
    }))
    const id = `${table.id}-whole`
    return [
      { ...shape, id, measure: id, leaves: whole },
      { ...part, partOf: id },
    ]
  })
  const made = protectRelease(cubes, [], { solver })
  if (!made.ok) throw new Error(`not protected: ${JSON.stringify(made.blocked.slice(0, 3))}`)
  const tables: FrozenTable[] = declared.map(({ isShare, ...table }) => ({
    ...table,
    version: 1,
    of: 'children',
    periods,
    numerator: table.id,
    denominator: isShare ? `${table.id}-whole` : null,
    populations: isShare ? [] : populationsOf(table, periods),
    medians: [],
    facts: [],
  }))
  const title = `Children and justice, ${asked.years.join(', ')}`
  return signRelease(
    {
      number: asked.number,
      title,
      titles: {
        en: title,
        fr: `Les enfants et la justice, ${asked.years.join(', ')}`,
        ar: `الأطفال والعدالة، ${asked.years.join('، ')}`,
      },
      plan: { id: 'annual', version: 1 },
      publishedAt: asked.publishedAt ?? '2026-03-02T09:00:00.000Z',
      frozenAt: '2026-02-01T00:00:00.000Z',
      corrects: asked.corrects ?? null,
      publisher: 'Arkadia statistics office',
      areas: asked.areas ?? areasUnderTest,
      tables: publicTables({ tables: [...tables, ...factTables(periods)] }, made.published),
      previousDigest: asked.previousDigest ?? null,
    },
    signer,
  )
}

function usualCount(cube: string, at: Coordinates, period: string): number {
  if (at.sex === 'unknown') return 0
  const most = at.area === undefined ? 140 : 60
  return 12 + countFrom(`${cube}|${JSON.stringify(at)}|${period}`, most)
}

function populationsOf({ dimensions }: Pick<FrozenTable, 'dimensions'>, periods: readonly Period[]) {
  return periods.flatMap(({ id: period }) =>
    [{}, ...finestOf(dimensions)].map((at) => ({
      at,
      period,
      population: { count: 'area' in at ? 40_000 : 240_000, year: Number(period), source: 'Census office' },
    })),
  )
}

function factTables(periods: readonly Period[]): FrozenTable[] {
  const fact = { version: 1, of: 'public-facts', counting: 'census', dimensions: [], periods } as const
  const rest = { numerator: null, denominator: null, populations: [], medians: [] }
  const at = {}
  return [
    {
      ...fact,
      ...rest,
      id: 'JJ-12',
      indicator: 'JJ-12',
      unit: 'percent',
      measure: 'share',
      facts: periods.map(({ id }) => ({ at, period: id, numerator: 19, denominator: 25, value: 76 })),
    },
    {
      ...fact,
      ...rest,
      id: 'JJ-14',
      indicator: 'JJ-14',
      unit: 'level',
      measure: 'level',
      facts: periods.map(({ id }) => ({ at, period: id, numerator: null, denominator: null, value: 3 })),
    },
  ]
}
