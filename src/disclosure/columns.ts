import { missing, open, type Table } from './table.ts'
import { type SpanCount, settlePieces, type TimeLine, windowOf } from './time-line.ts'

/** A table of a release with its place among the unknowns of the attack. */
export type PlacedTable = {
  readonly table: Table
  /** 0 is the release being made; earlier ones follow, the latest first. */
  readonly release: number
  readonly line: TimeLine
  /** By leaf: the unknown of its first piece; the other pieces follow. */
  readonly bases: Int32Array
}

/** The unknowns: one for every leaf and piece of time, shared by all releases that counted it the same. */
export type Columns = { readonly truth: number[]; readonly known: boolean[] }

type Family = { runs: SpanCount[][]; bases: Int32Array; closed: boolean[] }

/**
 * Gives every table its unknowns. Tables of one measure and one shape share them where their counts
 * agree; a leaf that was revised between releases has its own in the earlier one, so that the true
 * counts always fit what the attack assumes. Tables come latest release first.
 */
export function placeTables(tables: readonly { table: Table; release: number; line: TimeLine }[]): {
  placed: PlacedTable[]
  columns: Columns
} {
  const families = new Map<string, Family>()
  const columns: Columns = { truth: [], known: [] }
  const placed = tables.map(({ table, release, line }) => {
    const key = familyOf(table)
    const known = families.get(key)
    const family = known ?? { runs: [], bases: new Int32Array(table.leaves).fill(-1), closed: [] }
    families.set(key, family)
    const bases = new Int32Array(table.leaves)
    for (let leaf = 0; leaf < table.leaves; leaf++)
      bases[leaf] = placeLeaf(table, line, family, leaf, columns)
    return { table, release, line, bases }
  })
  return { placed, columns }
}

/** Tables of one family have the same leaves. */
export function familyOf(table: Table): string {
  const shape = table.dimensions.map((one) => [one.id, one.names, one.parents])
  return JSON.stringify([table.cube.measure, table.cube.counting, shape])
}

function placeLeaf(table: Table, line: TimeLine, family: Family, leaf: number, columns: Columns): number {
  const width = table.cube.periods.length
  const states = table.leafStates.subarray(leaf * width, (leaf + 1) * width)
  const incomplete = states.includes(missing)
  const own: SpanCount[] = table.cube.periods.map((period, at) => ({
    span: line.spans.get(windowOf(period, table.cube.counting)) ?? [0, 0],
    count: table.leafValues[leaf * width + at] ?? 0,
  }))
  const before = family.bases[leaf] ?? -1
  const together = [...(family.runs[leaf] ?? []), ...own]
  const shared =
    before >= 0 && !incomplete && !family.closed[leaf] ? settlePieces(line.pieces, together) : null
  let base = before
  if (shared) {
    family.runs[leaf] = together
    for (const [piece, count] of shared.entries()) columns.truth[base + piece] = count
  } else {
    base = columns.truth.length
    const alone = settlePieces(line.pieces, own)
    if (!alone) throw new Error('A cube that does not add up over time reached the attack')
    columns.truth.push(...alone)
    columns.known.push(...new Array<boolean>(line.pieces).fill(false))
    if (before < 0) {
      family.bases[leaf] = base
      family.runs[leaf] = own
      family.closed[leaf] = incomplete
    }
  }
  for (const [at, { span }] of own.entries())
    if (states[at] !== open)
      for (let piece = span[0]; piece < span[1]; piece++) columns.known[base + piece] = true
  return base
}

/** Whether each leaf's windows add up over time within one cube. */
export function addsUpOverTime(table: Table, line: TimeLine): boolean {
  const width = table.cube.periods.length
  for (let leaf = 0; leaf < table.leaves; leaf++) {
    const runs = table.cube.periods.flatMap((period, at) =>
      table.leafStates[leaf * width + at] === missing
        ? []
        : [
            {
              span: line.spans.get(windowOf(period, table.cube.counting)) ?? ([0, 0] as const),
              count: table.leafValues[leaf * width + at] ?? 0,
            },
          ],
    )
    if (!settlePieces(line.pieces, runs)) return false
  }
  return true
}
