import { eventTypes } from '#journey/events/catalogue.ts'
import { earliestBirth } from './check-ages.ts'
import { aboutEvent } from './check-corrections.ts'
import { type FileIndex, nodeOf, type RowProblem, rowOf } from './file-index.ts'
import { at } from './growing-column.ts'
import { definedNode, longestAhead } from './index-line.ts'
import type { JourneyRecord } from './journey-record.ts'
import { type Problem, shorten } from './problem.ts'
import { recordTypes } from './records.ts'
import { type Reference, referencesOf } from './references.ts'
import type { Settled } from './settle.ts'

type Context = { index: FileIndex; settled: Settled; now: number }

/** Puts the problems of a row, kept as codes, into full: with the field, what was found and what is allowed. */
export function wordProblems(
  context: Context,
  line: number,
  record: JourneyRecord,
  problems: readonly RowProblem[],
): Problem[] {
  const references = referencesOf(record)
  const inOrder = problems.toSorted((one, other) => one.reference - other.reference)
  return inOrder.map((problem) => ({
    code: problem.code,
    line,
    ...details(context, line, record, problem, references[problem.reference]),
  }))
}

function details(
  { index, settled, now }: Context,
  line: number,
  record: JourneyRecord,
  { code }: RowProblem,
  reference: Reference | undefined,
): Omit<Problem, 'code' | 'line'> {
  const found = reference && shorten(reference.ref)
  switch (code) {
    case 'record.conflict':
      return conflict(index, record, line)
    case 'event.in-future':
      return { ...atOf(record), allowed: new Date(now + longestAhead).toISOString() }
    case 'event.before-birth':
      return { ...atOf(record), allowed: earliestBirth(index, settled.answers, caseNode(index, record)) }
    case 'event.not-a-child':
      return { ...atOf(record), allowed: 'a person under 25, or an act under 18 (actAt)' }
    case 'correction.type-differs': {
      const target = reference && aboutEvent(index, settled.answers, nodeOf(index, 'event', reference.ref))
      const type = [...eventTypes.keys()][target?.type ?? -1]
      return {
        field: 'type',
        found: record.record === 'event' ? shorten(record.type) : undefined,
        allowed: type,
      }
    }
    case 'case.other-child':
      return { field: 'child', found: record.record === 'case' ? shorten(record.child) : undefined }
    case 'correction.other-case':
      return { field: reference?.field, found, allowed: `an event of ${shorten(caseOf(record))}` }
    case 'reference.unknown':
      return { field: reference?.field, found, allowed: `the ${reference?.kind} of a record in order` }
    default:
      return { field: reference?.field, found }
  }
}

function conflict(index: FileIndex, record: JourneyRecord, line: number): Omit<Problem, 'code' | 'line'> {
  const key = recordTypes.get(record.record)?.key ?? []
  const values: Readonly<Record<string, unknown>> = record
  const node = definedNode(index, record)
  const first = node === undefined ? line : at(index.lines, rowOf(index, node))
  return {
    field: key.join(', '),
    found: shorten(key.map((field) => String(values[field])).join(' ')),
    allowed: first === line ? 'the content that is recorded' : `the content of line ${first}`,
  }
}

function atOf(record: JourneyRecord): { field: string; found?: string } {
  return { field: 'at', found: record.record === 'event' ? record.at : undefined }
}

function caseOf(record: JourneyRecord): string {
  return record.record === 'event' ? record.case : ''
}

function caseNode(index: FileIndex, record: JourneyRecord): number {
  return nodeOf(index, 'case', caseOf(record))
}
