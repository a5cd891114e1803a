/** Cubes as text, the same text for the same counts: keys sorted, durations sorted, nothing written that is nothing. */

import { indicators } from '../catalogue.ts'
import { cellOf } from '../cell.ts'
import { monthBands } from '../month-bands.ts'
import type { Asked } from '../query.ts'
import type { Cell } from '../result.ts'
import { emptyTally, type Tally } from '../tally.ts'
import { cubeKey } from './count-part.ts'
import type { CellTallies, CubeTallies, GroupTallies } from './tallies.ts'

/** Numerator, denominator, from the minimum age, beside, bands, durations. */
type Packed = [number, number, number, Record<string, number>?, number[]?, number[]?]
type PackedCell = Record<string, Record<string, Packed>>

/** A part as text. */
export function writePart(part: CubeTallies): string {
  return JSON.stringify(Object.fromEntries(inOrder(part).map(([key, cell]) => [key, packCell(cell)])))
}

/** The part of a text. */
export function readPart(text: string): CubeTallies {
  const packed = JSON.parse(text) as Record<string, PackedCell>
  return new Map(Object.entries(packed).map(([key, cell]) => [key, unpackCell(cell)]))
}

/** One table of a cube, as readers have it (`content`) and what durations were finished from (`measures`). */
export type WrittenCell = { readonly content: string; readonly measures: string | null }

/** A category as readers have it: counts, or for a duration the finished cell. */
export type Counted = Tally | Cell

const durations = new Set(indicators.filter(({ measure }) => measure === 'duration').map(cubeKey))
const byId = new Map(indicators.map((each) => [each.id, each]))

/** Whether the durations behind an entry are kept apart. */
function isDuration(key: string, groups: GroupTallies): boolean {
  return durations.has(key) || [...groups.values()].some(({ measures }) => measures.length > 0)
}

/** A settled table as it is kept. */
export function writeCell(cell: CellTallies): WrittenCell {
  const content: Record<string, unknown> = {}
  const measured: CellTallies = new Map()
  for (const [key, groups] of inOrder(cell)) {
    if (!isDuration(key, groups)) {
      content[key] = packGroups(groups)
      continue
    }
    measured.set(key, groups)
    const indicator = byId.get(key.split('@')[0]!)
    if (!indicator) continue
    content[key] = Object.fromEntries(
      inOrder(groups).map(([group, tally]) => [group, cellOf(indicator, tally, nowhere, {}, [])]),
    )
  }
  return {
    content: JSON.stringify(content),
    measures: measured.size === 0 ? null : JSON.stringify(packCell(measured)),
  }
}

/** A kept table, to be counted on. */
export function readCell({ content, measures }: WrittenCell): CellTallies {
  const measured = measures === null ? {} : (JSON.parse(measures) as PackedCell)
  return unpackCell({ ...(JSON.parse(content) as PackedCell), ...measured })
}

/** A kept table, to be read: by `indicator@version`, then by categories. */
export function readCounted(content: string): Map<string, Map<string, Counted>> {
  const packed = JSON.parse(content) as Record<string, Record<string, Packed | Cell>>
  return new Map(
    Object.entries(packed).map(([key, groups]) => [
      key,
      new Map(
        Object.entries(groups).map(([group, each]) => [group, Array.isArray(each) ? unpack(each) : each]),
      ),
    ]),
  )
}

/** A finished duration asks for nothing but its durations. */
const nowhere = {} as Asked

function packCell(cell: CellTallies): PackedCell {
  return Object.fromEntries(inOrder(cell).map(([key, groups]) => [key, packGroups(groups)]))
}

function packGroups(groups: GroupTallies): Record<string, Packed> {
  return Object.fromEntries(inOrder(groups).map(([group, tally]) => [group, pack(tally)]))
}

function unpackCell(packed: PackedCell): CellTallies {
  return new Map(
    Object.entries(packed).map(([key, groups]) => [
      key,
      new Map(Object.entries(groups).map(([group, each]) => [group, unpack(each)])),
    ]),
  )
}

function pack({ numerator, denominator, fromMinimumAge, beside, bands, measures }: Tally): Packed {
  const packed: Packed = [numerator, denominator, fromMinimumAge]
  const named = Object.entries(beside).sort(byName)
  if (measures.length > 0) {
    packed.push(
      Object.fromEntries(named),
      monthBands.map((band) => bands[band]),
      measures,
    )
  } else if (named.length > 0) packed.push(Object.fromEntries(named))
  return packed
}

function unpack([numerator, denominator, fromMinimumAge, beside, bands, measures]: Packed): Tally {
  const tally = emptyTally()
  tally.numerator = numerator
  tally.denominator = denominator
  tally.fromMinimumAge = fromMinimumAge
  Object.assign(tally.beside, beside)
  for (const [i, band] of monthBands.entries()) tally.bands[band] = bands?.[i] ?? 0
  for (const measure of measures ?? []) tally.measures.push(measure)
  return tally
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(byName)
}
