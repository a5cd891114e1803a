/** What a reading holds. Made by `readJourney`; asked through `questions.ts`. */
import type { Journey } from './envelope.ts'
import type { ScheduledHearing } from './hearings.ts'
import type { RoleInterval } from './roles.ts'
import type { Run, Spell } from './spells.ts'
import type { StandingEvent } from './standing-event.ts'
import type { Whereabouts } from './whereabouts.ts'

/** A question that the record raises, for whoever can answer it. */
export type Flag = {
  readonly code:
    | 'doubly-superseded'
    | 'admitted-without-place'
    | 'returned-without-absconding'
    | 'order-expired'
    | 'run-without-news'
    | 'dated-after-death'
  /** The id of the event that raises it. */
  readonly event: string
}

export type CaseReading = {
  readonly ref: string
  /** What has happened in the case, in order; and the same by type. */
  readonly events: readonly StandingEvent[]
  readonly byType: ReadonlyMap<string, readonly StandingEvent[]>
  readonly detention: readonly Spell[]
  readonly runs: readonly Run[]
  /** Care, measures, diversion, aftercare, proceedings. */
  readonly otherSpells: readonly Spell[]
  /** Events that opened detention when none ran. */
  readonly openers: ReadonlySet<StandingEvent>
  readonly now: Whereabouts
  readonly nextHearing: ScheduledHearing | null
}

export type Reading = {
  readonly journey: Journey
  /** Milliseconds. */
  readonly asOf: number
  /** What has happened, in order; what is recorded with a later `at` is in `ahead`. */
  readonly events: readonly StandingEvent[]
  readonly ahead: readonly StandingEvent[]
  /** By case reference, in the order of the references. */
  readonly cases: ReadonlyMap<string, CaseReading>
  readonly roles: readonly RoleInterval[]
  readonly flags: readonly Flag[]
  readonly death: StandingEvent | null
  /** For an event that supersedes: the ids that it stands for, nearest first. */
  readonly replaced: ReadonlyMap<string, readonly string[]>
  /**
   * The earliest later instant, in milliseconds, at which a reading of the same records could differ
   * other than by a finding passing its due date; null when nothing is ahead.
   */
  readonly nextChangeAt: number | null
}
