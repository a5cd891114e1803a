import { countsBehind, roundCount } from './round-count.ts'
import type { System } from './system.ts'
import { open } from './table.ts'

/** A sum of unknowns that the attacker knows to lie between two values. */
export type Fact = {
  readonly columns: readonly number[]
  readonly signs: readonly number[]
  readonly lower: number
  readonly upper: number
}

/**
 * Everything that all releases together say, as facts about the unknowns. A shown number stands for
 * the counts that round to it; the attacker knows every rule
 * used here.
 */
export function listFacts(system: System, hidden: ReadonlySet<number>): Fact[] {
  const facts: Fact[] = []
  for (const cell of system.cells) {
    if (cell.kind !== 'count' || cell.state !== open || hidden.has(cell.id)) continue
    const known = countsBehind(roundCount(cell.value, system.thresholds), system.thresholds)
    for (const form of cell.forms) facts.push({ columns: form.columns, signs: form.signs, ...known })
  }
  for (const { columns, signs } of system.links) facts.push({ columns, signs, lower: 0, upper: 0 })
  for (const { columns, signs } of system.parts) facts.push({ columns, signs, lower: 0, upper: Infinity })
  return facts
}
