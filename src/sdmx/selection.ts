/** What a data query asks for, however it was written, and the observations that answer it. */

import { type ComponentFilter, filterBy } from './component-filter.ts'
import type { AttributeId } from './components.ts'
import type { Observation } from './observations.ts'
import type { Days } from './time-period.ts'

/** For each dimension of a key the codes that are asked for; null for any. */
export type KeyPattern = readonly (readonly string[] | null)[]

export type Selection = {
  /** Any of these; none for everything. */
  readonly keys: readonly KeyPattern[]
  readonly filters: readonly ComponentFilter[]
  /** Periods that begin no earlier and end no later. */
  readonly from: Days | null
  readonly until: Days | null
  /** Only what was published after this instant. */
  readonly updatedAfter: number | null
  readonly first: number | null
  readonly last: number | null
  readonly offset: number
  readonly limit: number | null
}

/** What a message shows of the observations selected. */
export type View = {
  /** The dimension by which observations stand within a series, or `AllDimensions`. */
  readonly at: string
  readonly attributes: readonly AttributeId[]
  readonly value: boolean
  /** False: only which series there are. */
  readonly observations: boolean
}

/** The observations that a query asks for, in the order of the data. */
export function selectObservations(all: readonly Observation[], asked: Selection): Observation[] {
  const filters = asked.filters.map(filterBy)
  const fitting = all.filter((one) => matches(one, asked) && filters.every((filter) => filter(one)))
  const cut = asked.first === null && asked.last === null ? fitting : endsOfSeries(fitting, asked)
  return cut.slice(asked.offset, asked.limit === null ? undefined : asked.offset + asked.limit)
}

/** Whether a key is one of those that a pattern asks for. */
export function meetsKey(key: readonly string[], pattern: KeyPattern): boolean {
  return pattern.every((codes, place) => codes === null || codes.includes(key[place] ?? ''))
}

function matches(one: Observation, asked: Selection): boolean {
  if (asked.keys.length > 0 && !asked.keys.some((pattern) => meetsKey(one.key, pattern))) return false
  if (asked.from !== null && one.time.from < asked.from.from) return false
  if (asked.until !== null && one.time.to > asked.until.to) return false
  return asked.updatedAfter === null || Date.parse(String(one.attributes.RELEASE_DATE)) > asked.updatedAfter
}

function endsOfSeries(observations: readonly Observation[], { first, last }: Selection): Observation[] {
  const series = new Map<string, Observation[]>()
  for (const one of observations) {
    const key = one.key.join('.')
    const known = series.get(key)
    if (known) known.push(one)
    else series.set(key, [one])
  }
  return [...series.values()].flatMap((one) =>
    one.filter((_, at) => (first !== null && at < first) || (last !== null && at >= one.length - last)),
  )
}
