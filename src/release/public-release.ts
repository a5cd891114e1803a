/** What the public gets: a release as it was published. Nothing here was ever exact about a few children. */
import type { Coordinates, Counting, Dimension, Period, PublicCount } from '#disclosure/cube.ts'
import type { Unit } from '#indicators/indicator.ts'

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
  readonly numerator: PublicCount
  /** The counted denominator; null where the indicator has none or divides by a population. */
  readonly denominator: PublicCount | null
  readonly population: PublicPopulation | null
  /** Worked out from what is shown; null where anything needed is not shown. In the table's unit. */
  readonly value: number | null
}

/** One indicator of a release, by its declared breakdown. */
export type PublicTable = {
  /** Unique in the release: the indicator, and its breakdown where it has several tables. */
  readonly id: string
  readonly indicator: string
  readonly version: number
  readonly unit: Unit
  readonly counting: Counting
  readonly dimensions: readonly Dimension[]
  readonly periods: readonly Period[]
  readonly cells: readonly PublicCell[]
}

/** A numbered release. It never changes: a correction is another release. */
export type PublicRelease = {
  /** 1, 2, 3 ... in the order of publication. */
  readonly number: number
  readonly title: string
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  /** The release that this one corrects, with why. */
  readonly corrects: { readonly number: number; readonly reason: string } | null
  /** The country or deployment that publishes. */
  readonly publisher: string
  readonly tables: readonly PublicTable[]
  /** SHA-256 of the canonical bytes of the above, hexadecimal. */
  readonly digest: string
  /** Ed25519 signature of those bytes, base64, and the public key that proves it (SPKI, PEM). */
  readonly signature: string
  readonly publicKey: string
}
