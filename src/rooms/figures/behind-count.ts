import { indexFacts } from '#indicators/fact-index.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import type { Indicator } from '#indicators/indicator.ts'
import type { Observation } from '#indicators/observation.ts'
import { type Query, readQuery } from '#indicators/query.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type { caseParts, FigureCase } from './figures.contract.ts'

type Part = (typeof caseParts)[number]

/** What a declaration counted in one cell, as references: pure, by the same declaration that counts. */
export function behindCount(
  facts: readonly Fact[],
  registers: IndicatorRegisters,
  query: Query,
  indicator: Indicator,
  cell: Readonly<Record<string, string>>,
  part: Part,
): FigureCase[] {
  const asked = readQuery(query, registers)
  const found = new Map<string, FigureCase>()
  for (const observation of indicator.count(indexFacts(facts), asked)) {
    if (!counts(observation, part)) continue
    const { of } = observation
    if (of.person === null) continue
    if (asked.by.some((dimension) => dimension.of(of, registers) !== cell[dimension.id])) continue
    const each = referenceOf(observation)
    found.set(`${each.child}\n${each.case}\n${each.event}`, each)
  }
  return [...found.values()].sort((a, b) => compare(a.child, b.child) || compare(a.case, b.case))
}

function counts(observation: Observation, part: Part): boolean {
  if (part === 'beside') return observation.beside !== undefined
  return observation[part] === 1
}

function referenceOf({ of }: Observation): FigureCase {
  return {
    child: of.person!.ref,
    case: of.case ?? '',
    event: of.event ?? null,
    at: of.at === undefined ? null : new Date(of.at).toISOString(),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
