/** One table of a plan, counted over one window by the indicator's own declaration. */
import type { Coordinates, Dimension } from '#disclosure/cube.ts'
import type { FactIndex } from '#indicators/fact-index.ts'
import type { Indicator } from '#indicators/indicator.ts'
import { percentile } from '#indicators/percentile.ts'
import type { Asked } from '#indicators/query.ts'
import { categoryOf } from './breakdown.ts'
import { cellsOf, keyOf } from './cells.ts'
import type { PlanDimension } from './plan.ts'

/** Counts by the finest combination, medians by every cell. */
export type Counted = {
  readonly leaves: readonly {
    readonly at: Coordinates
    readonly numerator: number
    readonly denominator: number
  }[]
  readonly medians: readonly { readonly at: Coordinates; readonly value: number | null }[]
}

type Sum = { at: Coordinates; numerator: number; denominator: number; measures: number[] }

/** A count under way: lots of facts are added (all facts of some children at a time), then it is read. */
export type Count = { readonly add: (facts: FactIndex) => void; readonly counted: () => Counted }

/** Counts what the indicator observes. A combination in which nothing was observed is not among the leaves. */
export function beginCount(
  breakdown: readonly PlanDimension[],
  dimensions: readonly Dimension[],
  indicator: Indicator,
  asked: Asked,
): Count {
  const sums = new Map<string, Sum>()
  return {
    add: (facts) => {
      for (const { of, numerator, denominator, measure } of indicator.count(facts, asked)) {
        const at = Object.fromEntries(breakdown.map((id) => [id, categoryOf(id, of, asked.registers)]))
        const key = keyOf(at, dimensions)
        const sum = sums.get(key) ?? { at, numerator: 0, denominator: 0, measures: [] }
        sums.set(key, sum)
        sum.numerator += numerator ?? 0
        sum.denominator += denominator ?? 0
        if (measure !== undefined) sum.measures.push(measure)
      }
    },
    counted: () => ({
      leaves: [...sums]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { at, numerator, denominator }]) => ({ at, numerator, denominator })),
      medians: indicator.measure === 'duration' ? mediansOf(sums, dimensions) : [],
    }),
  }
}

function mediansOf(sums: ReadonlyMap<string, Sum>, dimensions: readonly Dimension[]): Counted['medians'] {
  return cellsOf(dimensions).map(({ at, leaves }) => ({
    at,
    value: percentile(
      leaves.flatMap((key) => sums.get(key)?.measures ?? []),
      0.5,
    ),
  }))
}
