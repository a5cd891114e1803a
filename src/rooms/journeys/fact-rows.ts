import { addMonthsOf } from '#indicators/cube/touched-months.ts'
import { compartmentsBy } from '#indicators/facts/fact-compartments.ts'
import { spanOf } from '#indicators/facts/fact-span.ts'
import { kindOfFact, writeFact } from '#indicators/facts/fact-text.ts'
import { everything, type FactRegisters, factsOf } from '#indicators/facts/facts-of.ts'
import { readJourney } from '#journey/reading.ts'
import type { Reading } from '#journey/reading-types.ts'
import type { Finding } from '#safeguards/finding.ts'

/** A fact as it is kept. */
export type FactRow = {
  caseId: string
  n: number
  kind: string
  /** Null: general alone. */
  compartments: readonly string[] | null
  from: number
  /** Null: without end. */
  to: number | null
  content: string
}

/** What one child contributes to numbers. Pure; a second fold is needed only where something lies ahead. */
export function factRows(
  reading: Reading,
  findings: readonly Finding[],
  registers: FactRegisters,
  caseIds: ReadonlyMap<string, string>,
): FactRow[] {
  const whole = reading.ahead.length === 0 ? reading : readJourney(reading.journey, { asOf: everything })
  const compartmentsOf = compartmentsBy(whole, findings)
  return factsOf(whole, findings, registers, reading.asOf).flatMap((fact, n): FactRow[] => {
    const caseId = caseIds.get(fact.case)
    if (caseId === undefined) return []
    const needed = compartmentsOf(fact)
    const compartments = needed.length === 1 && needed[0] === 'general' ? null : needed
    return [{ caseId, n, kind: kindOfFact(fact), compartments, ...spanOf(fact), content: writeFact(fact) }]
  })
}

/** The months that differ between what was kept of a child and what is to be kept, added to `into`. */
export function addMonthsBetween(
  before: readonly FactRow[],
  after: readonly FactRow[],
  now: number,
  into: Set<number>,
): void {
  const [kept, made] = [keysOf(before), keysOf(after)]
  for (const row of before) if (!made.has(keyOf(row))) addMonthsOf(row, now, into)
  for (const row of after) if (!kept.has(keyOf(row))) addMonthsOf(row, now, into)
}

/** Whether the same rows are kept already. */
export function sameRows(before: readonly FactRow[], after: readonly FactRow[]): boolean {
  return before.length === after.length && before.every((row, i) => keyOf(row) === keyOf(after[i]!))
}

const keysOf = (rows: readonly FactRow[]) => new Set(rows.map(keyOf))
const keyOf = ({ caseId, kind, compartments, from, to, content }: FactRow) =>
  `${caseId} ${kind} ${compartments?.join() ?? ''} ${from} ${to} ${content}`
