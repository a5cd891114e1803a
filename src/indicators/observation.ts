/** What a declaration counts: one observation for each child, case, event or place, told by what it adds. */
import type { Described } from './dimensions.ts'
import type { MonthBand } from './month-bands.ts'

export type Observation = {
  readonly of: Described
  /** 1 where it adds to the numerator, to the denominator; absent: 0. */
  readonly numerator?: 0 | 1
  readonly denominator?: 0 | 1
  /** Adds to the numerator of the rate from the minimum age of criminal responsibility. */
  readonly fromMinimumAge?: 0 | 1
  /** What it adds to the counts that stand beside. */
  readonly beside?: Readonly<Record<string, number>>
  /** A duration, in the unit of the indicator. */
  readonly measure?: number
  readonly band?: MonthBand
}

type Dated = { readonly at: number; readonly event: string }

/** Rows by what they are counted as (a child, a case), each group with the first counted row first. */
export function groupFirst<Row extends Dated>(rows: Iterable<Row>, keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (!group) groups.set(key, [row])
    else if (comesBefore(row, group[0]!)) group.unshift(row)
    else group.push(row)
  }
  return [...groups.values()]
}

function comesBefore(a: Dated, b: Dated): boolean {
  return a.at < b.at || (a.at === b.at && a.event < b.event)
}
