/** From cells to results: the same results, to the letter, as counting the facts would give. */
import { computeIndicators, dividedBy, resultOf } from '../compute.ts'
import { allGroups } from '../groups.ts'
import type { Indicator } from '../indicator.ts'
import { type Asked, type Query, readQuery } from '../query.ts'
import type { IndicatorRegisters } from '../registers.ts'
import type { IndicatorResult } from '../result.ts'
import { emptyTally } from '../tally.ts'
import { breakdownKey, declaredBreakdowns } from './breakdowns.ts'
import { cubed, cubeKey } from './count-part.ts'
import type { Counted } from './text.ts'

/** What `readCounted` gives of one table. */
export type CountedCell = ReadonlyMap<string, ReadonlyMap<string, Counted>>

const keptBreakdowns = new Set(declaredBreakdowns.map(breakdownKey))

/** The breakdown of a question as cubes name it; undefined where it is not kept counted. */
export function breakdownKept(by: readonly string[] | undefined): string | undefined {
  const key = breakdownKey([...new Set(by)])
  return keptBreakdowns.has(key) ? key : undefined
}

/** The results of a question from its totals and its breakdown. */
export function resultsFromCells(
  totals: CountedCell,
  groups: CountedCell,
  registers: IndicatorRegisters,
  query: Query,
  which: readonly Indicator[],
): IndicatorResult[] {
  const asked = readQuery(query, registers)
  return which.flatMap((indicator) =>
    cubed.includes(indicator)
      ? resultFrom(totals, groups, indicator, asked)
      : computeIndicators([], registers, query, [indicator]),
  )
}

function resultFrom(
  totals: CountedCell,
  groups: CountedCell,
  indicator: Indicator,
  asked: Asked,
): IndicatorResult {
  const key = cubeKey(indicator)
  const total = totals.get(key)?.get('') ?? emptyTally()
  const divided = dividedBy(indicator, asked)
  const found = divided.length === 0 ? null : allGroups(divided, groups.get(key) ?? new Map())
  return resultOf(indicator, asked, total, found)
}
