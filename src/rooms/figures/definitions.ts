import { indicators } from '#indicators/catalogue.ts'
import { dimensions } from '#indicators/dimensions.ts'
import type { Indicator } from '#indicators/indicator.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type { DefinitionReading, DefinitionsAnswer, Scope } from './figures.contract.ts'

/** Every declaration as data: what it says, where it comes from, and what can be asked of it. */
export function readDefinitions(
  { areas }: Pick<IndicatorRegisters, 'areas'>,
  breakdowns: DefinitionsAnswer['breakdowns'],
  offset: number,
  scopes: readonly Scope[],
): DefinitionsAnswer {
  return {
    items: indicators.map(definitionOf),
    dimensions: [...dimensions.values()].map(({ id, always, population }) => ({
      id,
      always: [...always],
      population,
    })),
    breakdowns,
    areas: [...areas.values()].map(({ ref, name, level, parent }) => ({
      ref,
      name: name ?? ref,
      level,
      parent: parent ?? null,
    })),
    offset,
    scopes: [...scopes],
  }
}

function definitionOf(indicator: Indicator): DefinitionReading {
  const { id, version, unit, measure, direction, words } = indicator
  return {
    id,
    version,
    unit,
    measure,
    direction,
    core: indicator.core ?? false,
    banded: indicator.banded ?? false,
    dimensions: [...indicator.dimensions],
    sources: indicator.sources.map(({ instrument, locator, level, verification }) => ({
      instrument,
      locator,
      level,
      readAt: verification === 'unverified' ? null : verification.readAt,
    })),
    codes: (indicator.codes ?? []).map((code) => ({ ...code })),
    words: {
      name: words?.name ?? `indicator.${id}`,
      definition: words?.definition ?? `indicator.${id}.definition`,
      safeguard: words?.safeguard ?? null,
    },
  }
}
