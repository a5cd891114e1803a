/** One cell of a result: what was counted, and the value that follows. */
import { populationFromMinimumAge, populationOfCell } from './denominators.ts'
import type { Dimension } from './dimensions.ts'
import { type Beside, type Indicator, per, type Unit } from './indicator.ts'
import { percentile } from './percentile.ts'
import type { Asked } from './query.ts'
import type { Cell } from './result.ts'
import { sumsOf, type Tally } from './tally.ts'

/** The cell of a tally; `by` names what it is of, empty for the total. */
export function cellOf(
  indicator: Indicator,
  tally: Tally,
  asked: Asked,
  by: Readonly<Record<string, string>>,
  divided: readonly Dimension[],
): Cell {
  const beside: Record<string, Beside> = { ...indicator.beside?.(sumsOf(tally)) }
  if (indicator.alsoFromMinimumAge && by.age === undefined) {
    const found = populationFromMinimumAge(asked, by, divided)
    const { numerator, denominator, value } = ratio(
      tally.fromMinimumAge,
      found?.count ?? null,
      indicator.unit,
    )
    const ageFrom = asked.registers.profile.minimumAgeOfCriminalResponsibility
    beside.fromMinimumAge = { value, numerator, denominator, ageFrom, ageTo: 17 }
  }
  const level = indicator.level?.(asked)
  if (indicator.measure !== 'level' && level !== undefined && divided.length === 0) beside.level = level
  const bands = indicator.banded && { bands: tally.bands }
  return { ...workOut(indicator, tally, asked, by, divided), beside, ...bands }
}

function workOut(
  indicator: Indicator,
  tally: Tally,
  asked: Asked,
  by: Readonly<Record<string, string>>,
  divided: readonly Dimension[],
): Pick<Cell, 'state' | 'value' | 'numerator' | 'denominator'> {
  const { numerator } = tally
  switch (indicator.measure) {
    case 'rate':
      return ratio(numerator, populationOfCell(asked, by, divided)?.count ?? null, indicator.unit)
    case 'share':
      return ratio(numerator, tally.denominator, indicator.unit)
    case 'count':
      return { state: 'known', value: numerator, numerator, denominator: null }
    case 'duration': {
      const value = percentile(tally.measures, 0.5)
      return { state: value === null ? 'nothing-measured' : 'known', value, numerator, denominator: null }
    }
    case 'level': {
      const level = indicator.level?.(asked)?.level ?? null
      return {
        state: level === null ? 'not-recorded' : 'known',
        value: level,
        numerator: null,
        denominator: null,
      }
    }
  }
}

function ratio(numerator: number, denominator: number | null, unit: Unit) {
  const value = denominator === null || denominator === 0 ? null : (per[unit] * numerator) / denominator
  return {
    state: value === null ? ('no-denominator' as const) : ('known' as const),
    value,
    numerator,
    denominator,
  }
}
