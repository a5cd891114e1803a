/** The cells of a breakdown. */
import type { Described, Dimension } from './dimensions.ts'
import type { Asked } from './query.ts'
import type { Cell } from './result.ts'
import { emptyTally, type Tally } from './tally.ts'

/** Categories, and what was counted in them; of a duration that is kept counted the finished cell. */
export type Group = { readonly by: Readonly<Record<string, string>>; readonly tally: Tally | Cell }

export type Groups = {
  /** The cell that an observation falls in; made when first met. */
  readonly of: (described: Described) => Tally
  /** Every cell: what was met, and for dimensions of few known categories those in which nothing was. */
  readonly all: () => Group[]
}

/** A breakdown by these dimensions. */
export function groupsBy(by: readonly Dimension[], asked: Asked): Groups {
  const met = new Map<string, Tally>()
  return {
    of: (described) => {
      const key = by.map((dimension) => dimension.of(described, asked.registers)).join('\n')
      const known = met.get(key)
      if (known) return known
      const made = emptyTally()
      met.set(key, made)
      return made
    },
    all: () => allGroups(by, met),
  }
}

/**
 * Every group in order: those met, by their values with newlines between them, and for dimensions of few known
 * categories those in which nothing was counted.
 */
export function allGroups(by: readonly Dimension[], met: ReadonlyMap<string, Tally | Cell>): Group[] {
  const keys = new Set([
    ...met.keys(),
    ...fill(
      [...met.keys()].map((key) => key.split('\n')),
      by,
    ),
  ])
  return [...keys].sort(inOrder).map((key) => {
    const values = key.split('\n')
    return {
      by: Object.fromEntries(by.map((dimension, i) => [dimension.id, values[i]!])),
      tally: met.get(key) ?? emptyTally(),
    }
  })
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** For each combination met of the open dimensions, every category of the others that is always shown. */
function fill(met: readonly (readonly string[])[], by: readonly Dimension[]): string[] {
  const open = new Map(
    met.map((values) => {
      const kept = values.map((value, i) => (by[i]!.always.length === 0 ? value : ''))
      return [kept.join('\n'), kept]
    }),
  )
  const starts = by.every((dimension) => dimension.always.length > 0)
    ? [by.map(() => '')]
    : [...open.values()]
  const rows = starts.flatMap((start) =>
    by.reduce<string[][]>(
      (filled, { always }, i) =>
        always.length === 0 ? filled : filled.flatMap((row) => always.map((value) => row.with(i, value))),
      [start],
    ),
  )
  return rows.map((row) => row.join('\n'))
}
