import { eventTypes } from '#journey/events/catalogue.ts'
import { type Birth, birthOf } from './birth.ts'
import { contentFingerprint } from './canonical.ts'
import { addProblem, defineNode, type FileIndex, nodeOf, rowOf } from './file-index.ts'
import { append, at } from './growing-column.ts'
import { toWords } from './id-table.ts'
import { type Instant, monthAround, readDate, readInstant } from './instant.ts'
import type { EventRecord, JourneyRecord } from './journey-record.ts'
import { recordTypes } from './records.ts'
import { referencesOf } from './references.ts'
import type { JsonObject } from './strict-json.ts'

/** How far ahead of the clock an event may lie: clocks of recorders and servers differ. */
export const longestAhead = 24 * 60 * 60 * 1000

const kindNumbers = new Map([...recordTypes.keys()].map((kind, number) => [kind, number]))
const typeNumbers = new Map([...eventTypes.keys()].map((type, number) => [type, number]))
export const eventKind = kindNumbers.get('event') ?? -1

/** Puts a sound record into the index as the next row. `now` in milliseconds since 1970. */
export function indexRecord(index: FileIndex, line: number, record: JourneyRecord, now: number): void {
  const row = append(index.lines, line)
  const moment = record.record === 'event' ? readInstant(record.at) : undefined
  const days = moment && record.record === 'event' ? daysOf(record, moment) : { first: 0, last: 0 }
  append(index.kinds, kindNumbers.get(record.record) ?? -1)
  append(index.types, record.record === 'event' ? (typeNumbers.get(record.type) ?? -1) : -1)
  append(index.firstDays, days.first)
  append(index.lastDays, days.last)
  append(index.firstEdges, index.edges.length)
  const [one, two] = toWords(contentFingerprint(record))
  append(index.prints, one)
  append(index.prints, two)
  if (!define(index, row, record)) return
  const references = referencesOf(record)
  for (const { kind, ref } of references) append(index.edges, nodeOf(index, kind, ref))
  if (record.record === 'child') indexBirth(index, record.ref, birthOf(record))
  if (record.record === 'event') {
    if (moment && moment.milliseconds > now + longestAhead) addProblem(index, row, 'event.in-future')
    indexAct(index, row, record)
    const reference = references.findIndex(({ field }) => field === 'supersedes' || field === 'retracts')
    if (reference >= 0)
      index.corrections.push({ row, reference, retracts: references[reference]?.field === 'retracts' })
    if (record.retracts !== undefined) index.retractions.add(row)
  }
}

/** Remembers what a refused line would have defined, so that what refers to it is refused for that reason. */
export function indexRefused(index: FileIndex, object: JsonObject): void {
  const { record: kind, ref, id } = object
  const name = kind === 'event' ? id : ref
  if (typeof kind !== 'string' || !kindNumbers.has(kind) || typeof name !== 'string') return
  if (kind === 'event' && !/^[\da-f-]{36}$/i.test(name)) return
  index.claimed.add(nodeOf(index, kind, kind === 'event' ? name.toLowerCase() : name))
}

/** Whether the row is the first to define what it defines; says so in the index when it repeats or contradicts. */
function define(index: FileIndex, row: number, record: JourneyRecord): boolean {
  const node = definedNode(index, record)
  if (node === undefined) return true
  const first = rowOf(index, node)
  if (first === -1) {
    defineNode(index, node, row)
    return true
  }
  if (samePrint(index, first, row)) index.repeats.set(row, first)
  else addProblem(index, row, 'record.conflict')
  return false
}

/** The node that a record defines, if its kind has a key. */
export function definedNode(index: FileIndex, record: JourneyRecord): number | undefined {
  const key = recordTypes.get(record.record)?.key
  if (!key) return undefined
  const values: Readonly<Record<string, unknown>> = record
  return nodeOf(index, record.record, key.map((field) => String(values[field])).join(' '))
}

function samePrint(index: FileIndex, one: number, other: number): boolean {
  return (
    at(index.prints, one * 2) === at(index.prints, other * 2) &&
    at(index.prints, one * 2 + 1) === at(index.prints, other * 2 + 1)
  )
}

function daysOf(event: EventRecord, moment: Instant): Birth {
  return event.atPrecision === 'month' ? monthAround(moment.day) : { first: moment.day, last: moment.day }
}

function indexBirth(index: FileIndex, ref: string, birth: Birth | undefined): void {
  if (birth) index.births.set(nodeOf(index, 'child', ref), birth)
}

function indexAct(index: FileIndex, row: number, event: EventRecord): void {
  const day = typeof event.data.actAt === 'string' ? readDate(event.data.actAt) : undefined
  if (day !== undefined) index.acts.push({ row, caseNode: nodeOf(index, 'case', event.case), day })
}
