import { createFileIndex, type FileIndex, type RowProblem } from './file-index.ts'
import { at } from './growing-column.ts'
import { indexRecord, indexRefused } from './index-line.ts'
import type { JourneyRecord } from './journey-record.ts'
import { type Known, nothingKnown } from './known.ts'
import { readLines } from './lines.ts'
import type { Problem } from './problem.ts'
import { readLine } from './read-line.ts'
import { recordTypes } from './records.ts'
import { type Settled, settle } from './settle.ts'
import { wordProblems } from './word-problems.ts'

/** What became of one line. `again`: it says what an earlier line, or the house, already says. */
export type Outcome =
  | { line: number; status: 'accepted'; again: boolean; record: JourneyRecord }
  | { line: number; status: 'refused'; text: string; problems: Problem[] }

export type JourneyFile = {
  /** Lines with something in them. */
  lines: number
  accepted: number
  /** Of the accepted, those that say nothing new: repeated in the file, or events already recorded. */
  again: number
  refused: number
  warnings: Problem[]
  /**
   * Reads the file once more and says what became of each line, in the order of the file. With `only`, accepted
   * records of other kinds are passed over, most without being read: an import takes areas first, then agencies,
   * and so on. Refused lines are always given. Throws if the file has changed since the first reading.
   */
  outcomes(only?: ReadonlySet<JourneyRecord['record']>): AsyncGenerator<Outcome>
}

/** Gives the bytes of the file from the start, every time it is called. */
export type OpenFile = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** `now`: the clock, in milliseconds since 1970-01-01T00:00Z. */
export type ReadingOptions = { now: number; known?: Known }

/**
 * Reads a journey file (vocabulary section 5) and judges every line: by itself, against the rest of the file in
 * whatever order it comes, and against what is already recorded. Writes nothing.
 *
 * The file is opened twice or more. The first reading keeps an index of names, ids and dates (see `file-index.ts`),
 * never the content; `outcomes` reads again and gives the records. Whether one refused line refuses the whole file
 * is the caller's decision: `refused` says how many there are before anything is given.
 */
export async function readJourneyFile(
  open: OpenFile,
  { now, known = nothingKnown }: ReadingOptions,
): Promise<JourneyFile> {
  const index = createFileIndex()
  let lines = 0
  for await (const line of readLines(open())) {
    lines += 1
    const read = readLine(line)
    if (read.record) indexRecord(index, line.number, read.record, now)
    else if (read.object) indexRefused(index, read.object)
  }
  const settled = await settle(index, known)
  let accepted = 0
  let again = 0
  for (let row = 0; row < index.lines.length; row += 1) {
    if (problemsOf(index, row)) continue
    accepted += 1
    if (index.repeats.has(row)) again += 1
  }
  return {
    lines,
    accepted,
    again,
    refused: lines - accepted,
    warnings: settled.warnings,
    outcomes: (only) => readAgain(open, { index, settled, now }, only),
  }
}

/** Everything about a file that fits into memory: for an API request or a test. */
export async function collectOutcomes(file: JourneyFile): Promise<{
  records: JourneyRecord[]
  refused: Extract<Outcome, { status: 'refused' }>[]
}> {
  const records: JourneyRecord[] = []
  const refused: Extract<Outcome, { status: 'refused' }>[] = []
  for await (const outcome of file.outcomes()) {
    if (outcome.status === 'refused') refused.push(outcome)
    else if (!outcome.again) records.push(outcome.record)
  }
  return { records, refused }
}

const kindsInOrder = [...recordTypes.keys()]

async function* readAgain(
  open: OpenFile,
  context: { index: FileIndex; settled: Settled; now: number },
  only?: ReadonlySet<JourneyRecord['record']>,
): AsyncGenerator<Outcome> {
  const { index } = context
  const wanted = kindsInOrder.map((kind) => !only || [...only].some((one) => one === kind))
  let row = 0
  for await (const line of readLines(open())) {
    const problems = problemsOf(index, row)
    const isRow = row < index.lines.length && at(index.lines, row) === line.number
    if (isRow && !problems && !wanted[at(index.kinds, row)]) {
      row += 1
      continue
    }
    const read = readLine(line)
    if ((read.record !== undefined) !== isRow)
      throw new Error(`The journey file has changed while it was read (line ${line.number}).`)
    if (!read.record) {
      const told = read.faults.map((fault) => ({ ...fault, line: line.number }))
      yield { line: line.number, status: 'refused', text: read.text, problems: told }
    } else if (problems) {
      const told = wordProblems(context, line.number, read.record, problems)
      yield { line: line.number, status: 'refused', text: read.text, problems: told }
    } else {
      yield { line: line.number, status: 'accepted', again: index.repeats.has(row), record: read.record }
    }
    if (isRow) row += 1
  }
  if (row < index.lines.length) throw new Error('The journey file has become shorter while it was read.')
}

/** The problems of a row; a row that repeats another has the problems of that one. */
function problemsOf(index: FileIndex, row: number): readonly RowProblem[] | undefined {
  return index.problems.get(row) ?? index.problems.get(index.repeats.get(row) ?? row)
}
