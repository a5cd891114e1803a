import type { Birth } from './birth.ts'
import { append, at, type Column, createColumn, put } from './growing-column.ts'
import { createIdTable, type IdTable, idOf, numberOf } from './id-table.ts'
import type { ProblemCode } from './problem.ts'

/** A problem of a row: which rule, and the position in `referencesOf(record)` of what it is about, -1 for none. */
export type RowProblem = { code: ProblemCode; reference: number }

/**
 * What the cross checks need of a whole file, and no more: about a hundred bytes a line, no content, so that two
 * million lines take some two hundred megabytes.
 *
 * Each sound line is a *row*. What rows name is a *node*: event number n is node 2n + 1, name number n is node 2n
 * (a name is a kind and a reference, such as `child ARK-7`). `edges` holds, row after row, the nodes referred to,
 * in the order of `referencesOf`.
 */
export type FileIndex = {
  names: Map<string, number>
  nameTexts: string[]
  /** The row that defines each name, -1 while there is none. */
  nameRows: Column
  ids: IdTable
  eventRows: Column
  lines: Column
  /** Position of the row's kind in `recordTypes`, and of an event's type in `eventTypes`. */
  kinds: Column
  types: Column
  /** First and last local day on which an event can have happened: they differ when only the month is known. */
  firstDays: Column
  lastDays: Column
  firstEdges: Column
  edges: Column
  /** Two words of each row's content fingerprint. */
  prints: Column
  /** Nodes that a refused line meant to define: what refers to them is refused for that reason. */
  claimed: Set<number>
  problems: Map<number, RowProblem[]>
  /** Rows that say nothing new, with the row that said it first (itself, if it is an event already recorded). */
  repeats: Map<number, number>
  /** By the child's node. */
  births: Map<number, Birth>
  /** Dates of acts, with the row that gives them and the node of its case. */
  acts: { row: number; caseNode: number; day: number }[]
  corrections: { row: number; reference: number; retracts: boolean }[]
  retractions: Set<number>
}

/** An index of no line yet. */
export function createFileIndex(): FileIndex {
  return {
    names: new Map(),
    nameTexts: [],
    nameRows: createColumn(),
    ids: createIdTable(),
    eventRows: createColumn(),
    lines: createColumn(),
    kinds: createColumn(),
    types: createColumn(),
    firstDays: createColumn(),
    lastDays: createColumn(),
    firstEdges: createColumn(),
    edges: createColumn(),
    prints: createColumn(),
    claimed: new Set(),
    problems: new Map(),
    repeats: new Map(),
    births: new Map(),
    acts: [],
    corrections: [],
    retractions: new Set(),
  }
}

/** The node of a thing; a new one the first time. */
export function nodeOf(index: FileIndex, kind: string, ref: string): number {
  if (kind === 'event') {
    const number = numberOf(index.ids, ref)
    while (index.eventRows.length <= number) append(index.eventRows, -1)
    return number * 2 + 1
  }
  const name = `${kind} ${ref}`
  const known = index.names.get(name)
  if (known !== undefined) return known * 2
  index.names.set(name, index.nameTexts.push(name) - 1)
  return append(index.nameRows, -1) * 2
}

/** Kind and reference of a node. */
export function nameOf(index: FileIndex, node: number): { kind: string; ref: string } {
  if (node % 2 === 1) return { kind: 'event', ref: idOf(index.ids, (node - 1) / 2) }
  const name = index.nameTexts[node / 2] ?? ''
  const space = name.indexOf(' ')
  return { kind: name.slice(0, space), ref: name.slice(space + 1) }
}

/** The row that defines a node, -1 if no sound line does. */
export function rowOf(index: FileIndex, node: number): number {
  return node % 2 === 1 ? at(index.eventRows, (node - 1) / 2) : at(index.nameRows, node / 2)
}

/** Says on which line a reference or an event is defined. */
export function defineNode(index: FileIndex, node: number, row: number): void {
  if (node % 2 === 1) put(index.eventRows, (node - 1) / 2, row)
  else put(index.nameRows, node / 2, row)
}

/** The nodes that a row refers to. */
export function edgesOf(index: FileIndex, row: number): Int32Array {
  const end = row + 1 < index.firstEdges.length ? at(index.firstEdges, row + 1) : index.edges.length
  return index.edges.values.subarray(at(index.firstEdges, row), end)
}

/** Notes a problem of a line, about one of its references where it is about one. */
export function addProblem(index: FileIndex, row: number, code: ProblemCode, reference = -1): void {
  const problems = index.problems.get(row)
  if (!problems) index.problems.set(row, [{ code, reference }])
  else if (!problems.some((one) => one.code === code && one.reference === reference))
    problems.push({ code, reference })
}
