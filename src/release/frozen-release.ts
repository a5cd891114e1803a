/** What is frozen: the exact counts of one instant, and everything else that publishing them needs. Never public. */
import type { Coordinates, Cube } from '#disclosure/cube.ts'
import type { PublicArea, PublicPopulation, PublicTable, Titles } from './public-release.ts'

/** A number of one cell that is not a count of children. */
export type CellNumber = { readonly at: Coordinates; readonly period: string; readonly value: number | null }

export type CellPopulation = {
  readonly at: Coordinates
  readonly period: string
  readonly population: PublicPopulation
}

/** A public fact: a level, or a share of places. */
export type CellFact = CellNumber & { readonly numerator: number | null; readonly denominator: number | null }

/** One table of the plan, with the cubes that hold its counts. */
export type FrozenTable = Omit<PublicTable, 'cells'> & {
  /** Cube ids; null where there is nothing to protect, or no counted denominator. */
  readonly numerator: string | null
  readonly denominator: string | null
  readonly populations: readonly CellPopulation[]
  /** Medians of durations, exact. */
  readonly medians: readonly CellNumber[]
  readonly facts: readonly CellFact[]
}

export type FrozenRelease = {
  readonly plan: { readonly id: string; readonly version: number }
  readonly titles: Titles
  readonly years: readonly number[]
  /** ISO 8601, UTC. */
  readonly frozenAt: string
  /** Minutes east of UTC in which its years begin. */
  readonly offset: number
  readonly publisher: string
  readonly areas: readonly PublicArea[]
  readonly cubes: readonly Cube[]
  readonly tables: readonly FrozenTable[]
}
