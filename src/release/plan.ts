/** How a release is declared, before anything is counted: which indicators, by what, over which windows. */
import type { Coordinates, Counting } from '#disclosure/cube.ts'
import type { Titles } from './public-release.ts'

/**
 * What counts of children can be broken down by in a release. `area`: the country and its regions. `age`: 0-13,
 * and 14-17 with its two bands. Coarse, so that something can be shown.
 */
export type PlanDimension = 'area' | 'age' | 'sex'

/** One table: an indicator by a breakdown. */
export type PlanTable = {
  /** Unique in the plan. */
  readonly id: string
  readonly indicator: string
  readonly dimensions: readonly PlanDimension[]
  /** Public facts (levels, places) are published as they are; everything else is protected. */
  readonly of?: 'public-facts'
  readonly counting: Counting
  /**
   * What the numerator and the denominator count. Two tables that count the same children say the same measure,
   * so that what one hides the other does not show.
   */
  readonly measure: string
  readonly denominator?: string
  /** Combinations in which no child can be. */
  readonly notApplicable?: readonly Coordinates[]
}

export type ReleasePlan = {
  readonly id: string
  /** Raised when a table, a breakdown or a window changes. */
  readonly version: number
  /** `{years}` stands for the years asked for. */
  readonly title: Titles
  /** A window for each year, or one over all the years (a child is counted once in it). */
  readonly windows: 'each-year' | 'years-together'
  readonly tables: readonly PlanTable[]
}

/** The title of a release in every language. */
export function titleOf({ title }: ReleasePlan, years: readonly number[]): Titles {
  const sorted = years.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  const said = first === last ? `${first}` : `${first}–${last}`
  const put = (text: string) => text.replace('{years}', said)
  return { en: put(title.en), fr: put(title.fr), ar: put(title.ar) }
}
