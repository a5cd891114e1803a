/** From the facts of some children to what they add to one period. */

import { rootArea } from '../areas.ts'
import { indicators } from '../catalogue.ts'
import { type Described, type DimensionId, dimensions } from '../dimensions.ts'
import { indexFacts } from '../fact-index.ts'
import type { Fact } from '../facts/fact.ts'
import type { Indicator } from '../indicator.ts'
import { type Asked, type Query, readQuery } from '../query.ts'
import type { IndicatorRegisters } from '../registers.ts'
import { breakdownKey, breakdownsWithin, declaredBreakdowns } from './breakdowns.ts'
import {
  addObservation,
  type CellSums,
  type CubeSums,
  cellKey,
  type GroupSums,
  settleCube,
  under,
} from './tallies.ts'

/** The indicators that are kept counted: those of children. The others are of registers, and counted when asked. */
export const cubed: readonly Indicator[] = indicators.filter(({ dimensions: of }) => of.includes('sex'))

/** How an indicator is named in a cube: a changed definition stands beside what it was. */
export function cubeKey({ id, version }: Pick<Indicator, 'id' | 'version'>): string {
  return `${id}@${version}`
}

/** The areas that are kept counted beside everything: all but the one that all lie in. */
export function areasKept({ areas }: Pick<IndicatorRegisters, 'areas'>): string[] {
  const root = rootArea(areas)
  return [...areas.keys()].filter((ref) => ref !== root)
}

export type PartWindow = Pick<Query, 'from' | 'to' | 'census'>

/** Counts parts, one after another. What several have in common is worked out once. */
export type PartCounter = (facts: readonly Fact[], window: PartWindow) => CubeSums

/** What children add to a window and census, in every area and breakdown that is kept counted. */
export function partCounter(registers: IndicatorRegisters): PartCounter {
  // Populations are looked up when a cell is read, never kept.
  const counting = { ...registers, population: [] }
  const kept = new Set(areasKept(registers))
  const valuesOf = rememberValues(counting)
  const askedOf = rememberAsked(counting)
  return (facts, window) => {
    const cube: CubeSums = new Map()
    if (facts.length === 0) return cube
    const asked = askedOf(window)
    countArea('', facts, asked(''), valuesOf, cube)
    const byChild = Map.groupBy(facts, (fact) => fact.person.ref)
    for (const [area, children] of childrenByArea(byChild, counting, kept)) {
      const own = [...children].flatMap((ref) => byChild.get(ref) ?? [])
      countArea(area, own, asked(area), valuesOf, cube)
    }
    settleCube(cube)
    return cube
  }
}

/** The questions of one window by area; the last few windows are remembered. */
function rememberAsked(registers: IndicatorRegisters): (window: PartWindow) => (area: string) => Asked {
  const windows = new Map<string, Map<string, Asked>>()
  return (window) => {
    const areas = under(windows, `${window.from} ${window.to} ${window.census}`)
    return (area) => {
      const known = areas.get(area) ?? readQuery({ ...window, ...(area !== '' && { area }) }, registers)
      areas.set(area, known)
      return known
    }
  }
}

type ValuesOf = (of: Described) => readonly string[]

function countArea(
  area: string,
  facts: readonly Fact[],
  asked: Asked,
  valuesOf: ValuesOf,
  cube: CubeSums,
): void {
  const index = indexFacts(facts)
  const tables = tablesOf[asked.registers.areas.get(area)?.level ?? 'country']
  const cells = tables.map(({ key }): CellSums => under(cube, cellKey(area, key)))
  for (const indicator of cubed) {
    const name = cubeKey(indicator)
    let groups: GroupSums[] | undefined
    for (const observation of indicator.count(index, asked)) {
      groups ??= cells.map((cell) => under(cell, name))
      const values = valuesOf(observation.of)
      for (let i = 0; i < tables.length; i++) {
        addObservation(groups[i]!, groupOf(tables[i]!.at, values), observation)
      }
    }
  }
  for (const { key } of tables) {
    if (cube.get(cellKey(area, key))?.size === 0) cube.delete(cellKey(area, key))
  }
}

/** The dimensions that any breakdown is by, and where each of a breakdown's stands among them. */
const needed: readonly DimensionId[] = [...new Set(declaredBreakdowns.flat())]
const tablesOf = {
  country: tablesAt('country'),
  region: tablesAt('region'),
  district: tablesAt('district'),
}

function tablesAt(level: 'country' | 'region' | 'district') {
  return breakdownsWithin(level).map((ids) => ({
    key: breakdownKey(ids),
    at: ids.map((id) => needed.indexOf(id)),
  }))
}

function groupOf(at: readonly number[], values: readonly string[]): string {
  if (at.length === 0) return ''
  if (at.length === 1) return values[at[0]!]!
  return at.map((i) => values[i]!).join('\n')
}

/** The same fact is met in several areas: its categories are worked out once. */
function rememberValues(registers: IndicatorRegisters): ValuesOf {
  const known = new WeakMap<Described, readonly string[]>()
  return (of) => {
    const remembered = known.get(of)
    if (remembered) return remembered
    const values = needed.map((id) => dimensions.get(id)!.of(of, registers))
    known.set(of, values)
    return values
  }
}

/** Children with any fact in an area, by area: all their facts may matter to it. */
function childrenByArea(
  byChild: ReadonlyMap<string, readonly Fact[]>,
  { areas }: IndicatorRegisters,
  kept: ReadonlySet<string>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (area: string | null, ref: string) => {
    const seen = new Set<string>()
    for (
      let next = area ?? undefined;
      next !== undefined && !seen.has(next);
      next = areas.get(next)?.parent
    ) {
      seen.add(next)
      if (!kept.has(next)) continue
      const children = found.get(next)
      if (children) children.add(ref)
      else found.set(next, new Set([ref]))
    }
  }
  for (const [ref, facts] of byChild) {
    for (const fact of facts) {
      add(fact.setting.area, ref)
      if (fact.kind === 'spell') for (const stay of fact.stays) add(stay.area, ref)
    }
  }
  return found
}
