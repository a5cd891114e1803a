/** What the public gets: a release as it was published. Nothing here was ever exact about a few children. */
import type { Coordinates, Counting, Dimension, Period, PublicCount } from '#disclosure/cube.ts'
import type { Measure, Unit } from '#indicators/indicator.ts'

/** The languages in which a title is written down in the release itself. */
export type Titles = { readonly en: string; readonly fr: string; readonly ar: string }

/** Where a population came from; null where the register has no row. */
export type PublicPopulation = {
  readonly count: number
  readonly year: number
  readonly source: string | null
}

/** One cell of a published table. */
export type PublicCell = {
  /** Category by dimension; a dimension left out stands for its total. */
  readonly at: Coordinates
  readonly period: string
  /** Of a duration: how many it is the median of. Of a level: not applicable. */
  readonly numerator: PublicCount
  /** The counted denominator; null where the indicator has none or divides by a population. */
  readonly denominator: PublicCount | null
  readonly population: PublicPopulation | null
  /**
   * Worked out from what is shown; null where anything needed is not shown. In the table's unit. A duration's
   * median is in whole units, and only where the count that it is of is shown.
   */
  readonly value: number | null
}

/** One indicator of a release, by its declared breakdown. */
export type PublicTable = {
  /** Unique in the release: the indicator, and its breakdown where it has several tables. */
  readonly id: string
  readonly indicator: string
  readonly version: number
  readonly unit: Unit
  /** How the value follows: a rate divides by the population, a share by the denominator. */
  readonly measure: Measure
  /** What is counted: children, or facts about the country and its places, which are public and exact. */
  readonly of: 'children' | 'public-facts'
  readonly counting: Counting
  /** Ids `area` (register references), `age` (bands), `sex`; every category by its parent. */
  readonly dimensions: readonly Dimension[]
  readonly periods: readonly Period[]
  readonly cells: readonly PublicCell[]
}

/** An area as it was named when the release was frozen. */
export type PublicArea = { readonly ref: string; readonly name: string; readonly parent: string | null }

/** A numbered release. It never changes: a correction is another release. */
export type PublicRelease = {
  /** 1, 2, 3 ... in the order of publication. */
  readonly number: number
  /** In English; `titles` has every language. */
  readonly title: string
  readonly titles: Titles
  /** The plan that declared its tables before anything was counted. */
  readonly plan: { readonly id: string; readonly version: number }
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  /** The instant of the records that were counted. */
  readonly frozenAt: string
  /** The release that this one corrects, with why. */
  readonly corrects: { readonly number: number; readonly reason: string } | null
  /** The country or deployment that publishes. */
  readonly publisher: string
  /** Every area that a table names. */
  readonly areas: readonly PublicArea[]
  readonly tables: readonly PublicTable[]
  /** Digest of the release before this one; null of the first. */
  readonly previousDigest: string | null
  /** SHA-256 of the canonical bytes of the above, hexadecimal. */
  readonly digest: string
  /** Ed25519 signature of those bytes, base64, and the public key that proves it (SPKI, PEM). */
  readonly signature: string
  readonly publicKey: string
}

/** What is signed: everything of a release but its proof. */
export type ReleaseContent = Omit<PublicRelease, 'digest' | 'signature' | 'publicKey'>

/** A published release without its tables, for lists. */
export type ReleaseSummary = Pick<
  PublicRelease,
  'number' | 'title' | 'titles' | 'plan' | 'publishedAt' | 'frozenAt' | 'corrects' | 'publisher' | 'digest'
> & {
  /** The number of the release that corrects this one; null while it stands. */
  readonly correctedBy: number | null
}
