/** What is asked of indicators, read once: instants parsed, areas resolved. */
import { instantOf } from '#journey/instant.ts'
import { addMonths, localDate } from '#journey/local-time.ts'
import { areasWithin, rootArea } from './areas.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import { type Population, populationOf } from './population.ts'
import type { IndicatorRegisters } from './registers.ts'

export type Query = {
  /** ISO 8601 with an offset; the window is [from, to). */
  readonly from: string
  readonly to: string
  /** The instant of stocks and judgements; `to` unless said. */
  readonly census?: string
  /** Dimension ids. */
  readonly by?: readonly string[]
  /** Only what lies in this area; everything unless said. */
  readonly area?: string
}

/** What asking for it wrongly gives: which part, and what was found. */
export class QueryError extends Error {
  readonly code: 'query.window' | 'query.instant' | 'query.dimension' | 'query.area'
  readonly found: string
  constructor(code: QueryError['code'], found: string) {
    super(`${code}: ${found}`)
    this.code = code
    this.found = found
  }
}

type At = { readonly text: string; readonly ms: number; readonly offset: number }

export type Asked = {
  readonly from: At
  readonly to: At
  readonly census: At
  /** The year of the last instant before the census, in its offset. */
  readonly year: number
  readonly by: readonly Dimension[]
  /** The area asked for, else the one that all lie in; null where there is no such one. */
  readonly area: string | null
  readonly registers: IndicatorRegisters
  readonly population: Population
  /** Whether an instant (milliseconds) lies in the window. */
  readonly inWindow: (ms: number) => boolean
  /** Whether something in this area counts. The area that all others lie in holds what has no area as well. */
  readonly includes: (area: string | null) => boolean
  /** The instant calendar months before the census. */
  readonly monthsBefore: (months: number) => number
}

/** Reads a query; throws `QueryError`. */
export function readQuery(query: Query, registers: IndicatorRegisters): Asked {
  const [from, to] = [readAt(query.from), readAt(query.to)]
  if (from.ms >= to.ms) throw new QueryError('query.window', `${query.from} to ${query.to}`)
  const census = readAt(query.census ?? query.to)
  const by = (query.by ?? []).map((id) => {
    const dimension = dimensions.get(id)
    if (!dimension) throw new QueryError('query.dimension', id)
    return dimension
  })
  const root = rootArea(registers.areas)
  if (query.area !== undefined && !registers.areas.has(query.area))
    throw new QueryError('query.area', query.area)
  const within =
    query.area === undefined || query.area === root ? null : areasWithin(registers.areas, query.area)
  return {
    from,
    to,
    census,
    year: localDate(census.ms - 1, census.offset).year,
    by: [...new Set(by)],
    area: query.area ?? root,
    registers,
    population: populationOf(registers.population),
    inWindow: (ms) => from.ms <= ms && ms < to.ms,
    includes: (area) => within === null || (area !== null && within.has(area)),
    monthsBefore: (months) => addMonths(census.ms, census.offset, -months),
  }
}

function readAt(text: string): At {
  try {
    const { ms, offsetMinutes } = instantOf(text)
    return { text, ms, offset: offsetMinutes }
  } catch {
    throw new QueryError('query.instant', text)
  }
}
