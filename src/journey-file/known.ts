import type { JourneyEvent } from '#journey/envelope.ts'
import type { ReferenceKind } from './record-type.ts'

/** What the house knows of a child, as far as the checks of a file need it. */
export type KnownChild = {
  dateOfBirth?: string
  dateOfBirthPrecision?: 'day' | 'month' | 'year' | 'estimated' | 'unknown'
  /** `at` of the child's earliest event in any case, if there is one. */
  firstEventAt?: string
  /** Every `actAt` that an event of the child gives. */
  acts: readonly string[]
}

/**
 * What is already recorded. Each question asks about many at once (never more than `questionSize`), so that an
 * import asks the database a thousand things in one query. What is not in the answer is not known.
 */
export type Known = {
  /** Which of these exist. Asked for areas, agencies, places and incidents. */
  has(
    kind: Exclude<ReferenceKind, 'child' | 'case' | 'event'>,
    refs: readonly string[],
  ): Promise<ReadonlySet<string>>
  children(refs: readonly string[]): Promise<ReadonlyMap<string, KnownChild>>
  /** The child of each case. */
  cases(refs: readonly string[]): Promise<ReadonlyMap<string, { child: string }>>
  /** The events as they were recorded, opened: compared with what the file says under the same id. */
  events(ids: readonly string[]): Promise<ReadonlyMap<string, JourneyEvent>>
}

export const questionSize = 1000

/** An empty house. */
export const nothingKnown: Known = {
  has: async () => new Set(),
  children: async () => new Map(),
  cases: async () => new Map(),
  events: async () => new Map(),
}
