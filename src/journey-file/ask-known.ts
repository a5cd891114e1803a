import type { JourneyEvent } from '#journey/envelope.ts'
import { eventTypes } from '#journey/events/catalogue.ts'
import { birthOf } from './birth.ts'
import { contentFingerprint } from './canonical.ts'
import { addProblem, edgesOf, type FileIndex, nameOf, nodeOf, rowOf } from './file-index.ts'
import { at } from './growing-column.ts'
import { idOf, toWords } from './id-table.ts'
import { readDate, readInstant } from './instant.ts'
import { type Known, type KnownChild, questionSize } from './known.ts'

/** What the house answered about the nodes of a file. */
export type Answers = {
  exists: Set<number>
  /** The child's node of each case, in the file or recorded. */
  childOf: Map<number, number>
  children: Map<number, KnownChild>
  /** Recorded events that the file refers to: the node of the case, the number of the type. */
  events: Map<number, { caseNode: number; type: number }>
}

const typeNumbers = new Map([...eventTypes.keys()].map((type, number) => [type, number]))
const simpleKinds = ['area', 'agency', 'place', 'incident'] as const

/**
 * Asks the house about everything that the file names, many at a time: what exists, whose cases they are, what is
 * known of the children. Marks rows that repeat or contradict recorded events, and cases that change hands.
 */
export async function askKnown(index: FileIndex, known: Known): Promise<Answers> {
  const answers: Answers = { exists: new Set(), childOf: new Map(), children: new Map(), events: new Map() }
  for (const kind of simpleKinds) {
    const asked = refsOf(index, kind).filter((ref) => rowOf(index, nodeOf(index, kind, ref)) === -1)
    for (const refs of batches(asked))
      for (const ref of await known.has(kind, refs)) answers.exists.add(nodeOf(index, kind, ref))
  }
  await askCases(index, known, answers)
  for (const refs of batches(refsOf(index, 'child')))
    for (const [ref, child] of await known.children(refs)) takeChild(index, answers, ref, child)
  await askEvents(index, known, answers)
  return answers
}

async function askCases(index: FileIndex, known: Known, answers: Answers): Promise<void> {
  const refs = refsOf(index, 'case')
  for (const ref of refs) {
    const node = nodeOf(index, 'case', ref)
    const row = rowOf(index, node)
    const child = row === -1 ? undefined : edgesOf(index, row)[0]
    if (child !== undefined) answers.childOf.set(node, child)
  }
  for (const batch of batches(refs))
    for (const [ref, { child }] of await known.cases(batch)) {
      const node = nodeOf(index, 'case', ref)
      const childNode = nodeOf(index, 'child', child)
      answers.exists.add(node)
      const inFile = answers.childOf.get(node)
      answers.childOf.set(node, childNode)
      if (inFile !== undefined && inFile !== childNode)
        addProblem(index, rowOf(index, node), 'case.other-child')
    }
}

function takeChild(index: FileIndex, answers: Answers, ref: string, child: KnownChild): void {
  const node = nodeOf(index, 'child', ref)
  answers.exists.add(node)
  answers.children.set(node, child)
  const birth = rowOf(index, node) === -1 ? birthOf(child) : undefined
  if (birth) index.births.set(node, birth)
}

async function askEvents(index: FileIndex, known: Known, answers: Answers): Promise<void> {
  const referredTo = new Set<number>()
  for (let position = 0; position < index.edges.length; position += 1) {
    const node = at(index.edges, position)
    if (node % 2 === 1) referredTo.add(node)
  }
  for (let from = 0; from < index.ids.count; from += questionSize) {
    const ids: string[] = []
    for (let number = from; number < Math.min(from + questionSize, index.ids.count); number += 1)
      ids.push(idOf(index.ids, number))
    for (const [id, event] of await known.events(ids)) {
      const node = nodeOf(index, 'event', id)
      answers.exists.add(node)
      if (referredTo.has(node))
        answers.events.set(node, {
          caseNode: nodeOf(index, 'case', event.case),
          type: typeNumbers.get(event.type) ?? -1,
        })
      compareRecorded(index, rowOf(index, node), event)
    }
  }
}

function compareRecorded(index: FileIndex, row: number, event: JourneyEvent): void {
  if (row === -1) return
  const [one, two] = toWords(contentFingerprint({ record: 'event', ...event }))
  if (one === at(index.prints, row * 2) && two === at(index.prints, row * 2 + 1)) index.repeats.set(row, row)
  else addProblem(index, row, 'record.conflict')
}

/** Local days of what was recorded earlier: the first event and the acts. */
export function daysOfKnown(child: KnownChild | undefined): { first?: number; acts: number[] } {
  const first = child?.firstEventAt === undefined ? undefined : readInstant(child.firstEventAt)?.day
  const acts = (child?.acts ?? []).flatMap((act) => readDate(act) ?? [])
  return { first, acts }
}

function refsOf(index: FileIndex, kind: string): string[] {
  const refs: string[] = []
  for (let number = 0; number < index.nameTexts.length; number += 1) {
    const name = nameOf(index, number * 2)
    if (name.kind === kind) refs.push(name.ref)
  }
  return refs
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += questionSize) yield all.slice(from, from + questionSize)
}
