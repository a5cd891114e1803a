import { type Answers, askKnown } from './ask-known.ts'
import { checkAdults, checkBirths, checkEventReferences } from './check-ages.ts'
import { aboutEvent, checkAreas, checkCorrections } from './check-corrections.ts'
import { addProblem, edgesOf, type FileIndex, rowOf } from './file-index.ts'
import type { Known } from './known.ts'
import type { Problem } from './problem.ts'
import { recordTypes } from './records.ts'

const areaKind = [...recordTypes.keys()].indexOf('area')

/** What is known of a file once every row has been held against every other. */
export type Settled = { answers: Answers; warnings: Problem[] }

/**
 * Judges the rows of a file against each other and against what is recorded: problems go into the index.
 * A row that refers to something refused is refused too, however long the chain.
 */
export async function settle(index: FileIndex, known: Known): Promise<Settled> {
  const answers = await askKnown(index, known)
  checkAreas(index, areaKind)
  checkCorrections(index, answers)
  checkEventReferences(index, answers, (node) => aboutEvent(index, answers, node)?.caseNode ?? -1)
  checkBirths(index, answers)
  checkExistence(index, answers)
  trustRecorded(index)
  cascade(index, answers, [...index.problems.keys()])
  while (true) {
    const { refused, warnings } = checkAdults(index, answers)
    if (refused.length === 0) return { answers, warnings }
    cascade(index, answers, refused)
  }
}

/** An event that is recorded word for word has been judged before: importing an export changes nothing. */
function trustRecorded(index: FileIndex): void {
  for (const [row, original] of index.repeats) if (row === original) index.problems.delete(row)
}

function checkExistence(index: FileIndex, answers: Answers): void {
  for (let row = 0; row < index.lines.length; row += 1)
    edgesOf(index, row).forEach((node, reference) => {
      if (rowOf(index, node) !== -1 || answers.exists.has(node)) return
      addProblem(index, row, index.claimed.has(node) ? 'reference.refused' : 'reference.unknown', reference)
    })
}

/** Refuses what refers to refused rows, unless the house itself holds what is referred to. */
function cascade(index: FileIndex, answers: Answers, refused: readonly number[]): void {
  if (refused.length === 0) return
  const { start, referrers } = turnAround(index)
  const waiting = [...refused]
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    for (let position = at32(start, row); position < at32(start, row + 1); position += 1) {
      const referrer = at32(referrers, position)
      const wasSound = !index.problems.has(referrer)
      edgesOf(index, referrer).forEach((node, reference) => {
        if (rowOf(index, node) !== row || answers.exists.has(node)) return
        if (!index.problems.get(referrer)?.some((one) => one.reference === reference))
          addProblem(index, referrer, 'reference.refused', reference)
      })
      if (wasSound && index.problems.has(referrer)) waiting.push(referrer)
    }
  }
}

/** For each row the rows that refer to it: `referrers` from `start[row]` up to `start[row + 1]`. */
function turnAround(index: FileIndex): { start: Int32Array; referrers: Int32Array } {
  const rows = index.lines.length
  const start = new Int32Array(rows + 2)
  const eachReference = (visit: (row: number, target: number) => void) => {
    for (let row = 0; row < rows; row += 1)
      for (const node of edgesOf(index, row)) {
        const target = rowOf(index, node)
        if (target !== -1) visit(row, target)
      }
  }
  eachReference((_, target) => {
    start[target + 2] = at32(start, target + 2) + 1
  })
  for (let row = 2; row < start.length; row += 1) start[row] = at32(start, row) + at32(start, row - 1)
  const referrers = new Int32Array(at32(start, rows + 1))
  eachReference((row, target) => {
    const position = at32(start, target + 1)
    referrers[position] = row
    start[target + 1] = position + 1
  })
  return { start, referrers }
}

function at32(values: Int32Array, position: number): number {
  return values[position] ?? 0
}
