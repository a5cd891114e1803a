/** From facts and registers to the indicators. Pure: no clock, no I/O, the same order and the same JSON every time. */
import { indicators as allIndicators } from './catalogue.ts'
import { cellOf } from './cell.ts'
import { populationOfCell } from './denominators.ts'
import { type FactIndex, indexFacts } from './fact-index.ts'
import type { Fact } from './facts/fact.ts'
import { groupsBy } from './groups.ts'
import type { Indicator } from './indicator.ts'
import { type Asked, type Query, readQuery } from './query.ts'
import type { IndicatorRegisters } from './registers.ts'
import type { IndicatorResult, Note, PopulationOrigin } from './result.ts'
import { addTo, emptyTally } from './tally.ts'

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
  const divided = asked.by.filter((dimension) => indicator.dimensions.includes(dimension.id))
  const groups = divided.length === 0 ? null : groupsBy(divided, asked)
  const total = emptyTally()
  for (const observation of indicator.count(facts, asked)) {
    addTo(total, observation)
    if (groups) addTo(groups.of(observation.of), observation)
  }
  const population = indicator.measure === 'rate' ? populationOfCell(asked, {}, []) : null
  return {
    indicator: indicator.id,
    version: indicator.version,
    unit: indicator.unit,
    ...cellOf(indicator, total, asked, {}, []),
    ...(groups && {
      groups: groups.all().map(({ by, tally }) => ({ by, ...cellOf(indicator, tally, asked, by, divided) })),
    }),
    window: { from: asked.from.text, to: asked.to.text },
    census: asked.census.text,
    area: asked.area,
    population: population && originOf(population),
    notes: notesOn(indicator, asked),
  }
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
