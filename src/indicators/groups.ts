/** The cells of a breakdown. */
import type { Described, Dimension } from './dimensions.ts'
import type { Asked } from './query.ts'
import { emptyTally, type Tally } from './tally.ts'

export type Group = { readonly by: Readonly<Record<string, string>>; readonly tally: Tally }

export type Groups = {
  /** The cell that an observation falls in; made when first met. */
  readonly of: (described: Described) => Tally
  /** Every cell: what was met, and for dimensions of few known categories those in which nothing was. */
  readonly all: () => Group[]
}

/** A breakdown by these dimensions. */
export function groupsBy(by: readonly Dimension[], asked: Asked): Groups {
  const groups = new Map<string, Group>()
  const make = (values: readonly string[]): Group => {
    const key = values.join('\n')
    const known = groups.get(key)
    if (known) return known
    const made = {
      by: Object.fromEntries(by.map((dimension, i) => [dimension.id, values[i]!])),
      tally: emptyTally(),
    }
    groups.set(key, made)
    return made
  }
  return {
    of: (described) => make(by.map((dimension) => dimension.of(described, asked.registers))).tally,
    all: () => {
      for (const key of fill(
        [...groups.keys()].map((each) => each.split('\n')),
        by,
      ))
        make(key)
      return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
    },
  }
}

/** For each combination met of the open dimensions, every category of the others that is always shown. */
function fill(met: readonly (readonly string[])[], by: readonly Dimension[]): string[][] {
  const open = new Map(
    met.map((values) => {
      const kept = values.map((value, i) => (by[i]!.always.length === 0 ? value : ''))
      return [kept.join('\n'), kept]
    }),
  )
  const starts = by.every((dimension) => dimension.always.length > 0)
    ? [by.map(() => '')]
    : [...open.values()]
  return starts.flatMap((start) =>
    by.reduce<string[][]>(
      (rows, { always }, i) =>
        always.length === 0 ? rows : rows.flatMap((row) => always.map((value) => row.with(i, value))),
      [start],
    ),
  )
}
