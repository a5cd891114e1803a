/** From published releases to observations: each key once, by the newest release that says it. */
import type { Dimension as Breakdown, PublicCount } from '#disclosure/cube.ts'
import type { PublicCell, PublicRelease, PublicTable } from '#release/public-release.ts'
import { codeOfCategory } from './category-code.ts'
import { type AttributeId, type KeyDimension, keyDimensions } from './components.ts'
import { identifierOf, total } from './ids.ts'
import { isHidden, type Status, statusOf } from './status.ts'
import { type TimePeriod, timePeriodOf } from './time-period.ts'
import { unitCodes } from './units.ts'

export type Observation = {
  /** Codes in the order of `keyDimensions`. */
  readonly key: readonly string[]
  readonly time: TimePeriod
  /** Null where no value was published, whatever the reason; `OBS_STATUS` says which. */
  readonly value: number | null
  readonly attributes: Readonly<Record<AttributeId, string | number | null>>
}

/** Thrown where a release breaks counts down by what our data structure has no dimension for. */
export class UnknownBreakdown extends Error {}

/**
 * Every observation of the releases, series by series, each in the order of time. Where several tables say the
 * same cell, the newest release counts; within one release a hidden cell stays hidden.
 */
export function observationsOf(releases: readonly PublicRelease[]): Observation[] {
  const found = new Map<string, Observation>()
  for (const release of releases.toSorted((a, b) => a.number - b.number)) {
    for (const table of release.tables) {
      for (const observation of observeTable(release, table)) {
        const at = placeOf(observation)
        const known = found.get(at)
        if (known === undefined || prefers(observation, known)) found.set(at, observation)
      }
    }
  }
  return [...found.values()].sort(inOrder)
}

/** Where an observation stands: its key and its time. */
export function placeOf({ key, time }: Pick<Observation, 'key' | 'time'>): string {
  return `${key.join('.')}.${time.id}`
}

function prefers(next: Observation, known: Observation): boolean {
  const [a, b] = [next.attributes, known.attributes]
  if (a.RELEASE_NUMBER !== b.RELEASE_NUMBER) return Number(a.RELEASE_NUMBER) > Number(b.RELEASE_NUMBER)
  if (a.DEFINITION_VERSION !== b.DEFINITION_VERSION) {
    return Number(a.DEFINITION_VERSION) > Number(b.DEFINITION_VERSION)
  }
  return a.CONF_STATUS === 'C' && b.CONF_STATUS !== 'C'
}

function inOrder(a: Observation, b: Observation): number {
  return (
    compare(a.key.join('.'), b.key.join('.')) ||
    compare(a.time.from, b.time.from) ||
    compare(a.time.id, b.time.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function* observeTable(release: PublicRelease, table: PublicTable): Generator<Observation> {
  const times = new Map(table.periods.map((period) => [period.id, timePeriodOf(period)]))
  const codes = keyDimensions.map((dimension) => coderOf(dimension, release, table))
  const strange = table.dimensions.find(({ id }) => !keyDimensions.some((one) => knows(one, id)))
  if (strange) throw new UnknownBreakdown(`${table.id} breaks down by ${strange.id}`)
  for (const cell of table.cells) {
    const time = times.get(cell.period)
    if (time === undefined) continue
    const key = codes.map((code) => code(cell, time))
    // The last wall before the public: a value is said only where everything that it is made of is.
    const value = statusOf(table, cell) === 'A' ? cell.value : null
    yield { key, time, value, attributes: attributesOf(release, table, cell) }
  }
}

function knows({ breakdowns }: KeyDimension, id: string): boolean {
  return breakdowns.some((one) => one === id)
}

type Coder = (cell: PublicCell, time: TimePeriod) => string

function coderOf(dimension: KeyDimension, release: PublicRelease, table: PublicTable): Coder {
  if (dimension.id === 'FREQ') return (_, time) => time.frequency
  if (dimension.id === 'INDICATOR') return () => identifierOf(table.indicator)
  const ours = dimension.breakdowns.flatMap((id) => table.dimensions.find((one) => one.id === id) ?? [])
  const everything = dimension.id === 'REF_AREA' ? wholeArea(release, ours) : total
  return (cell) => {
    for (const breakdown of ours) {
      const category = cell.at[breakdown.id]
      if (category !== undefined && category !== rootOf(breakdown)) {
        return codeOfCategory(breakdown.id, category)
      }
    }
    return everything
  }
}

/** What a table is about as a whole: the area it names, or the one that all others lie in, or just everything. */
function wholeArea({ areas }: PublicRelease, breakdowns: readonly Breakdown[]): string {
  const named = breakdowns.map(rootOf).find((id) => areas.some(({ ref }) => ref === id))
  const roots = areas.filter(({ parent }) => parent === null)
  const whole = named ?? (roots.length === 1 ? roots[0]?.ref : undefined)
  return whole === undefined ? total : identifierOf(whole)
}

function rootOf(breakdown: Breakdown): string | undefined {
  return breakdown.categories.find(({ parent }) => parent === undefined)?.id
}

function attributesOf(
  release: PublicRelease,
  table: PublicTable,
  cell: PublicCell,
): Observation['attributes'] {
  const status = statusOf(table, cell)
  const { population } = cell
  return {
    UNIT_MEASURE: unitCodes[table.unit],
    OBS_STATUS: status,
    CONF_STATUS: isHidden(cell) ? 'C' : 'F',
    COUNTING: table.counting.toUpperCase(),
    NUMERATOR: countOf(cell.numerator),
    NUMERATOR_STATUS: statusOfCount(cell.numerator),
    DENOMINATOR: cell.denominator && countOf(cell.denominator),
    DENOMINATOR_STATUS: cell.denominator && statusOfCount(cell.denominator),
    POPULATION: population?.count ?? null,
    POPULATION_YEAR: population?.year ?? null,
    POPULATION_SOURCE: population?.source ?? null,
    DEFINITION_VERSION: table.version,
    RELEASE_NUMBER: release.number,
    RELEASE_DATE: release.publishedAt,
  }
}

function countOf(count: PublicCount): number | null {
  return count.state === 'shown' ? count.count : null
}

function statusOfCount(count: PublicCount): Status {
  return ({ shown: 'A', hidden: 'Q', missing: 'O', 'not-applicable': 'M' } as const)[count.state]
}
