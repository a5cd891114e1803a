import { type Answers, daysOfKnown } from './ask-known.ts'
import type { Birth } from './birth.ts'
import { addProblem, edgesOf, type FileIndex } from './file-index.ts'
import { at } from './growing-column.ts'
import { eventKind } from './index-line.ts'
import { writeDate, yearsBetween } from './instant.ts'
import type { Problem } from './problem.ts'

const adulthood = 18
/** From this age at the first event on, a record without an act under 18 is taken for a mistake. */
const tooOld = 25

/**
 * No event certainly before birth: where a date is not exact, the earliest birth and the latest event that the record
 * allows are compared. Retractions are no facts and are not judged.
 */
export function checkBirths(index: FileIndex, answers: Answers): void {
  eachFact(index, answers, (row, child) => {
    const birth = index.births.get(child)
    if (birth && at(index.lastDays, row) < birth.first) addProblem(index, row, 'event.before-birth')
  })
}

/**
 * No person who was not a child: 25 or older at the first event, and no act under 18. The youngest age that fits is
 * used. Only what is not refused counts, so this is asked again after every refusal. Gives the refused rows and,
 * for those from 18 to 24, the warnings.
 */
export function checkAdults(index: FileIndex, answers: Answers): { refused: number[]; warnings: Problem[] } {
  const acts = actsByChild(index, answers)
  const adults = new Set<number>()
  const warnings: Problem[] = []
  for (const [child, { row, day }] of firstEvents(index, answers)) {
    const birth = index.births.get(child)
    if (!birth) continue
    const known = daysOfKnown(answers.children.get(child))
    // Recorded instants may come in another offset, a day apart.
    if (known.first !== undefined && known.first <= day + 1) continue
    const age = yearsBetween(birth.last, day)
    if (age < adulthood || hasActAsChild(birth, [...(acts.get(child) ?? []), ...known.acts])) continue
    if (age >= tooOld) adults.add(child)
    else warnings.push(youngAdult(at(index.lines, row), day, birth))
  }
  const refused: number[] = []
  if (adults.size > 0)
    eachFact(index, answers, (row, child) => {
      if (adults.has(child) && !index.problems.has(row)) refused.push(row)
    })
  for (const row of refused) addProblem(index, row, 'event.not-a-child')
  return { refused, warnings }
}

function firstEvents(index: FileIndex, answers: Answers): Map<number, { row: number; day: number }> {
  const first = new Map<number, { row: number; day: number }>()
  eachFact(index, answers, (row, child) => {
    if (index.problems.has(row)) return
    const day = at(index.firstDays, row)
    const earliest = first.get(child)
    if (!earliest || day < earliest.day) first.set(child, { row, day })
  })
  return first
}

/** A reference to an event of another child is refused, whatever it is for. */
export function checkEventReferences(
  index: FileIndex,
  answers: Answers,
  caseOf: (node: number) => number,
): void {
  for (let row = 0; row < index.lines.length; row += 1) {
    if (at(index.kinds, row) !== eventKind) continue
    const edges = edgesOf(index, row)
    const child = answers.childOf.get(edges[0] ?? -1)
    for (let reference = 1; reference < edges.length; reference += 1) {
      const node = edges[reference] ?? 0
      if (node % 2 === 0) continue
      const other = answers.childOf.get(caseOf(node))
      if (
        child !== undefined &&
        other !== undefined &&
        other !== child &&
        !isRefusedAlready(index, row, reference)
      )
        addProblem(index, row, 'reference.other-child', reference)
    }
  }
}

/** The earliest day of birth of the child of a case. */
export function earliestBirth(index: FileIndex, answers: Answers, caseNode: number): string | undefined {
  const birth = index.births.get(answers.childOf.get(caseNode) ?? -1)
  return birth && writeDate(birth.first)
}

function isRefusedAlready(index: FileIndex, row: number, reference: number): boolean {
  const problems = index.problems.get(row)
  return problems?.some((one) => one.code === 'correction.other-case' && one.reference === reference) ?? false
}

function eachFact(index: FileIndex, answers: Answers, visit: (row: number, child: number) => void): void {
  for (let row = 0; row < index.lines.length; row += 1) {
    if (at(index.kinds, row) !== eventKind || index.retractions.has(row)) continue
    const child = answers.childOf.get(edgesOf(index, row)[0] ?? -1)
    if (child !== undefined) visit(row, child)
  }
}

function actsByChild(index: FileIndex, answers: Answers): Map<number, number[]> {
  const acts = new Map<number, number[]>()
  for (const { row, caseNode, day } of index.acts) {
    if (index.problems.has(row)) continue
    const child = answers.childOf.get(caseNode)
    if (child === undefined) continue
    const days = acts.get(child)
    if (days) days.push(day)
    else acts.set(child, [day])
  }
  return acts
}

function hasActAsChild(birth: Birth, days: readonly number[]): boolean {
  return days.some((day) => yearsBetween(birth.last, day) < adulthood)
}

function youngAdult(line: number, day: number, birth: Birth): Problem {
  const allowed = `an act before ${adulthood} (born ${writeDate(birth.last)} or earlier)`
  return { code: 'event.young-adult', line, field: 'at', found: writeDate(day), allowed }
}
