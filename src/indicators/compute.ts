/** From facts and registers to the indicators. Pure: no clock, no I/O, the same order and the same JSON every time. */
import { indicators as allIndicators } from './catalogue.ts'
import { cellOf } from './cell.ts'
import { populationOfCell } from './denominators.ts'
import type { Dimension } from './dimensions.ts'
import { type FactIndex, indexFacts } from './fact-index.ts'
import type { Fact } from './facts/fact.ts'
import { type Group, groupsBy } from './groups.ts'
import type { Indicator } from './indicator.ts'
import { type Asked, type Query, readQuery } from './query.ts'
import type { IndicatorRegisters } from './registers.ts'
import type { Cell, IndicatorResult, Note, PopulationOrigin } from './result.ts'
import { addTo, emptyTally, type Tally } from './tally.ts'

/**
 * Every indicator (or those given) for a window, a census, an area and a breakdown. Throws `QueryError` for a
 * window that ends before it begins, an unknown area or dimension.
 */
export function computeIndicators(
  facts: Iterable<Fact>,
  registers: IndicatorRegisters,
  query: Query,
  which: readonly Indicator[] = allIndicators,
): IndicatorResult[] {
  const asked = readQuery(query, registers)
  const index = indexFacts(facts)
  return which.map((indicator) => computeIndicator(indicator, index, asked))
}

function computeIndicator(indicator: Indicator, facts: FactIndex, asked: Asked): IndicatorResult {
  const divided = dividedBy(indicator, asked)
  const groups = divided.length === 0 ? null : groupsBy(divided, asked)
  const total = emptyTally()
  for (const observation of indicator.count(facts, asked)) {
    addTo(total, observation)
    if (groups) addTo(groups.of(observation.of), observation)
  }
  return resultOf(indicator, asked, total, groups?.all() ?? null)
}

/** What was counted of an indicator, as it is told: the total, and the groups of a breakdown that applies. */
export function resultOf(
  indicator: Indicator,
  asked: Asked,
  total: Tally | Cell,
  groups: readonly Group[] | null,
): IndicatorResult {
  const divided = dividedBy(indicator, asked)
  const population = indicator.measure === 'rate' ? populationOfCell(asked, {}, []) : null
  return {
    indicator: indicator.id,
    version: indicator.version,
    unit: indicator.unit,
    ...finished(indicator, total, asked, {}, []),
    ...(groups && {
      groups: groups.map(({ by, tally }) => ({ by, ...finished(indicator, tally, asked, by, divided) })),
    }),
    window: { from: asked.from.text, to: asked.to.text },
    census: asked.census.text,
    area: asked.area,
    population: population && originOf(population),
    notes: notesOn(indicator, asked),
  }
}

/** The dimensions asked for that apply to an indicator. */
export function dividedBy(indicator: Indicator, asked: Asked): readonly Dimension[] {
  return asked.by.filter((dimension) => indicator.dimensions.includes(dimension.id))
}

function finished(
  indicator: Indicator,
  counted: Tally | Cell,
  asked: Asked,
  by: Readonly<Record<string, string>>,
  divided: readonly Dimension[],
): Cell {
  return 'measures' in counted ? cellOf(indicator, counted, asked, by, divided) : counted
}

function originOf({ area, year, ageFrom, ageTo, source }: PopulationOrigin): PopulationOrigin {
  return { area, year, ageFrom, ageTo, source }
}

function notesOn(indicator: Indicator, asked: Asked): Note[] {
  const notes: Note[] = []
  if (indicator.measure === 'rate') {
    const population = populationOfCell(asked, {}, [])
    if (!population) notes.push({ code: 'population-missing', area: asked.area, year: asked.year })
    else {
      if (population.year < asked.year)
        notes.push({ code: 'population-of-earlier-year', year: population.year })
      if (population.summed) notes.push({ code: 'population-added-up' })
    }
  }
  if (indicator.level && !indicator.level(asked)) notes.push({ code: 'level-missing', year: asked.year })
  for (const { id, population } of asked.by) {
    if (!indicator.dimensions.includes(id)) notes.push({ code: 'dimension-not-applicable', dimension: id })
    else if (indicator.measure === 'rate' && population === 'none') {
      notes.push({ code: 'population-not-divided', dimension: id })
    }
  }
  return notes
}
