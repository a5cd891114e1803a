/** Cubes as text, the same text for the same counts: keys sorted, durations sorted, nothing written that is nothing. */
import { indicators } from '../catalogue.ts'
import { cellOf } from '../cell.ts'
import type { Asked } from '../query.ts'
import type { Cell } from '../result.ts'
import type { Tally } from '../tally.ts'
import { type CellSums, type CubeSums, type GroupSums, type Sum, tallyOf } from './tallies.ts'

/** A map as it is written: key, value, key, value. Objects of a million different keys are slow to make. */
type Flat<Value> = (string | Value)[]
type Written = Flat<Flat<Sum>>

/** A settled part as text. */
export function writePart(part: CubeSums): string {
  return JSON.stringify(flat(part, cellFor))
}

/** The part of a text. */
export function readPart(text: string): CubeSums {
  return mapOf(JSON.parse(text) as Flat<Written>, cellFrom)
}

/** One table of a cube, as readers have it (`content`) and what durations were finished from (`measures`). */
export type WrittenCell = { readonly content: string; readonly measures: string | null }

/** A category as readers have it: counts, or for a duration the finished cell. */
export type Counted = Tally | Cell

const durations = new Set(indicators.filter(({ measure }) => measure === 'duration').map(({ id }) => id))
const byId = new Map(indicators.map((each) => [each.id, each]))
/** A finished duration asks for nothing but its durations. */
const nowhere = {} as Asked

/** A settled table as it is kept. */
export function writeCell(cell: CellSums): WrittenCell {
  const measured: CellSums = new Map()
  const content: Flat<Flat<Sum | Cell>> = []
  for (const key of [...cell.keys()].sort()) {
    const groups = cell.get(key)!
    const id = key.split('@')[0]!
    const indicator = byId.get(id)
    const finish = (sum: Sum): Sum | Cell =>
      durations.has(id) && indicator ? cellOf(indicator, tallyOf(sum), nowhere, {}, []) : sum
    content.push(key, flat(groups, finish))
    if (durations.has(id)) measured.set(key, groups)
  }
  return {
    content: JSON.stringify(content),
    measures: measured.size === 0 ? null : JSON.stringify(cellFor(measured)),
  }
}

/** A kept table, to be counted on. */
export function readCell({ content, measures }: WrittenCell): CellSums {
  const cell = cellFrom(JSON.parse(content) as Written)
  const measured = measures === null ? [] : cellFrom(JSON.parse(measures) as Written)
  for (const [key, groups] of measured) cell.set(key, groups)
  return cell
}

/** A kept table, to be read: by `indicator@version`, then by categories. */
export function readCounted(content: string): Map<string, Map<string, Counted>> {
  return mapOf(JSON.parse(content) as Flat<Flat<Sum | Cell>>, (groups) =>
    mapOf(groups, (each) => (Array.isArray(each) ? tallyOf(each) : each)),
  )
}

const groupsFor = (groups: GroupSums): Flat<Sum> => flat(groups, (sum) => sum)
const cellFor = (cell: CellSums): Written => flat(cell, groupsFor)
const groupsFrom = (written: Flat<Sum>): GroupSums => mapOf(written, (sum) => sum)
const cellFrom = (written: Written): CellSums => mapOf(written, groupsFrom)

function flat<From, To>(map: ReadonlyMap<string, From>, write: (value: From) => To): Flat<To> {
  const written: Flat<To> = []
  const keys = [...map.keys()]
  for (const key of keys.length > 1 ? keys.sort() : keys) written.push(key, write(map.get(key)!))
  return written
}

function mapOf<From, To>(written: Flat<From>, read: (value: From) => To): Map<string, To> {
  const map = new Map<string, To>()
  for (let i = 0; i < written.length; i += 2) map.set(written[i] as string, read(written[i + 1] as From))
  return map
}
