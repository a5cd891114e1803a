/** From cells to results: the same results, to the letter, as counting the facts would give. */
import { rootArea } from '../areas.ts'
import { computeIndicators, dividedBy, resultOf } from '../compute.ts'
import { allGroups } from '../groups.ts'
import type { Indicator } from '../indicator.ts'
import { type Asked, type Query, readQuery } from '../query.ts'
import type { IndicatorRegisters } from '../registers.ts'
import type { IndicatorResult } from '../result.ts'
import { emptyTally } from '../tally.ts'
import { breakdownKey, breakdownsWithin } from './breakdowns.ts'
import { areasKept, cubed, cubeKey } from './count-part.ts'
import type { Counted } from './text.ts'

/** What `readCounted` gives of one table. */
export type CountedCell = ReadonlyMap<string, ReadonlyMap<string, Counted>>

/** Where a question is kept counted: the area (empty: everything) and the breakdown, as cubes name them. */
export type Kept = { readonly area: string; readonly breakdown: string }

/** The table that answers a question of this area and breakdown; undefined where it is not kept counted. */
export function keptTable(
  { area, by }: Pick<Query, 'area' | 'by'>,
  registers: Pick<IndicatorRegisters, 'areas'>,
): Kept | undefined {
  const whole = area === undefined || area === rootArea(registers.areas)
  if (!whole && !areasKept(registers).includes(area)) return undefined
  const level = whole ? 'country' : registers.areas.get(area)!.level
  const breakdown = breakdownKey([...new Set(by)])
  const isKept = breakdownsWithin(level).some((ids) => breakdownKey(ids) === breakdown)
  return isKept ? { area: whole ? '' : area, breakdown } : undefined
}

/**
 * The results of a question from its totals and its breakdown; with `earlier` also what earlier versions of a
 * definition had counted, after the current one.
 */
export function resultsFromCells(
  totals: CountedCell,
  groups: CountedCell,
  registers: IndicatorRegisters,
  query: Query,
  which: readonly Indicator[],
  earlier = false,
): IndicatorResult[] {
  const asked = readQuery(query, registers)
  return which.flatMap((indicator) => {
    if (!cubed.includes(indicator)) return computeIndicators([], registers, query, [indicator])
    const versions = earlier ? versionsOf(totals, indicator) : [indicator]
    return versions.map((each) => resultFrom(totals, groups, each, asked))
  })
}

/** The definition, and as it was in the earlier versions that are still kept; the newest first. */
function versionsOf(totals: CountedCell, indicator: Indicator): Indicator[] {
  const kept = [...totals.keys()].flatMap((key) => {
    const [id, version] = key.split('@')
    return id === indicator.id && Number(version) !== indicator.version ? [Number(version)] : []
  })
  return [indicator, ...kept.sort((a, b) => b - a).map((version) => ({ ...indicator, version }))]
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
