/**
 * What a release is made of: cubes of counts about children, declared before the counts are known.
 * A cube gives its finest counts; every margin is the sum of them, so that a table adds up before
 * anything is hidden.
 */

/** One value of a dimension. Exactly one category of a dimension has no parent: its total. */
export type Category = { readonly id: string; readonly parent?: string }

/** A way of breaking counts down; categories nest (district, region, country), and a whole is its parts. */
export type Dimension = {
  readonly id: string
  readonly categories: readonly Category[]
  /** False where everyone knows which category a child is in, so that it gives nothing away. */
  readonly reveals?: boolean
}

/** A window `[from, to)`, or for a census the instant `to`; instants written in one form throughout. */
export type Period = { readonly id: string; readonly from: string; readonly to: string }

/** Category by dimension. A dimension left out stands for its total. */
export type Coordinates = Readonly<Record<string, string>>

/** One finest count. Null: not known (an agency has not reported), which is not zero. */
export type LeafCount = { readonly at: Coordinates; readonly period: string; readonly count: number | null }

/**
 * How counts of different windows relate. `events`: a window is the sum of its parts. `children`:
 * distinct children of each window, which only grow while the window is extended. `census`: children
 * at an instant.
 */
export type Counting = 'events' | 'children' | 'census'

export type Cube = {
  readonly id: string
  /** What is counted. Cubes of one measure count the same children and share their margins. */
  readonly measure: string
  readonly counting: Counting
  readonly dimensions: readonly Dimension[]
  readonly periods: readonly Period[]
  /** Finest counts of every period; one left out is zero. */
  readonly leaves: readonly LeafCount[]
  /** Combinations that cannot occur. Everyone knows these zeros: they are said as not applicable. */
  readonly notApplicable?: readonly Coordinates[]
  /** The cube of the same shape whose children these are a part of: a numerator's denominator. */
  readonly partOf?: string
}

/** Which cell of which cube: only the coordinates that are not totals are said. */
export type CellRef = { readonly cube: string; readonly at: Coordinates; readonly period: string }

/** What the public sees of a cell. Hidden says nothing of why, and a hidden count may be zero. */
export type PublicCount =
  | { readonly state: 'shown'; readonly count: number }
  | { readonly state: 'hidden' }
  | { readonly state: 'missing' }
  | { readonly state: 'not-applicable' }

export type PublishedCell = { readonly at: Coordinates; readonly period: string } & PublicCount

export type PublishedCube = {
  readonly id: string
  readonly measure: string
  readonly counting: Counting
  readonly dimensions: readonly Dimension[]
  readonly periods: readonly Period[]
  readonly partOf?: string
  readonly cells: readonly PublishedCell[]
}

/** A release that has left: its frozen counts (never public) and what was published of them. */
export type EarlierRelease = {
  readonly id: string
  readonly cubes: readonly Cube[]
  readonly published: readonly PublishedCube[]
}

/** The numbers that decide; every one has its reason in the README. */
export type Thresholds = {
  /** Counts from 1 to below this are hidden. */
  readonly threshold: number
  /** The least distance between the lowest and highest value a hidden count may still have. */
  readonly width: number
  /** Shown counts are rounded to the nearest multiple of this. */
  readonly base: number
  /** Two censuses nearer than this many days count as one that was repeated. */
  readonly censusGapDays: number
}

export const thresholds: Thresholds = { threshold: 10, width: 10, base: 5, censusGapDays: 28 }

/** The one public symbol of everything hidden, whether for its own sake or another's. */
export const hiddenSymbol = '…'
