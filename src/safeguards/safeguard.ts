/**
 * How a safeguard is declared: one child's right as data, read by `engine.ts`. A clock says what starts
 * it, how long there is and what satisfies it; an act is judged on one event's own fields. Where a rule
 * needs code, it is one pure function of the reading.
 */

import type { Compartment } from '#journey/envelope.ts'
import type { CaseReading, Reading } from '#journey/reading-types.ts'
import type { Run, Spell } from '#journey/spells.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import type { Amount, Limit } from './limit.ts'
import type { Pattern } from './pattern.ts'
import type { Source } from './source.ts'

export const stages = [
  'custody',
  'last-resort',
  'detention',
  'proceedings',
  'victims-and-witnesses',
  'services',
] as const
/** The part of a journey that a safeguard belongs to, in the order in which pages show them. */
export type Stage = (typeof stages)[number]

/** What the rules read: one case of a reading. */
export type Scene = { readonly reading: Reading; readonly inCase: CaseReading }

/** One time that a right was owed. */
export type Occurrence = {
  readonly trigger: StandingEvent
  /** Milliseconds. */
  readonly start: number
  readonly spell?: Spell
  readonly run?: Run
  /** What takes over from this occurrence, where the trigger knows it: its ground ends then. */
  readonly until?: Moment | undefined
  /** Which of several limits applies, where the trigger itself does not say. */
  readonly variant?: string
}

/** When something was satisfied, lapsed or resolved, and by which events. */
export type Moment = { readonly at: number; readonly evidence: readonly StandingEvent[] }

/** Every matching event is an occurrence, if `when` says that the right applies to it. */
export type Trigger =
  | { readonly pattern: Pattern; readonly when?: (event: StandingEvent, scene: Scene) => boolean }
  | ((scene: Scene) => readonly Occurrence[])

/** One limit, or one per value of a field of the trigger; a value missing from the record is unknown. */
export type Within = Limit | LimitByField
export type LimitByField = {
  readonly field: string
  readonly limits: Readonly<Record<string, Limit>>
  /** The value taken where the record has none. */
  readonly otherwise?: string
}

type Head = {
  readonly id: string
  readonly stage: Stage
  /** The first is where the limit, or the prohibition, comes from. */
  readonly sources: readonly [Source, ...Source[]]
  /** Who may see a finding, where that is not to follow the trigger's own compartment. */
  readonly compartment?: Compartment
}

export type ClockRule = {
  readonly startsAt: Trigger
  readonly within: Within
  readonly satisfiedBy: Pattern | ((occurrence: Occurrence, scene: Scene) => Moment | null)
  /** Assigned earlier in the case and not ended, this meets the clock at its start. */
  readonly standing?: { readonly assigned: Pattern; readonly ended?: Pattern } | undefined
  /** The ground of the clock may end first; it is then met, or dropped. */
  readonly lapses?:
    | {
        readonly when: (occurrence: Occurrence, scene: Scene) => Moment | null
        readonly as: 'met' | 'dropped'
      }
    | undefined
  /** Fields of the trigger without which nothing can be told: the finding is unknown. */
  readonly needs?: readonly string[] | undefined
}

/** The answer to an act; null where the right does not apply. `missing` names what the record lacks. */
export type Judgement = {
  readonly status: 'met' | 'breached' | 'unknown'
  readonly evidence?: readonly StandingEvent[]
  readonly missing?: readonly string[]
} | null

export type ActRule = {
  readonly judges: Trigger
  /** Fields and their good values: all good is met, any bad one breached, otherwise missing is unknown. */
  readonly good?: Readonly<Record<string, readonly unknown[]>> | undefined
  readonly judge?: ((occurrence: Occurrence, scene: Scene, limit: number) => Judgement) | undefined
  /** What undoes a breach later, where the rule names it. */
  readonly resolvedBy?: ((occurrence: Occurrence, scene: Scene) => Moment | null) | undefined
  readonly limit?: Limit | undefined
}

/** A rule that counts over windows of its own: it gives the findings' bones directly. */
export type WindowRule = {
  /** All windows of a length that have closed: the one declared, unless another is tried. */
  readonly windows: (
    scene: Scene,
    length: Amount,
  ) => readonly (Occurrence & { due: number; met: Moment | null })[]
  readonly window: Limit
  /** The next instant (milliseconds) at which a window closes; null when none runs. */
  readonly closesNext: (scene: Scene) => number | null
}

export type Safeguard = Head & (ClockRule | ActRule | (ClockRule & ActRule) | WindowRule)

/** Declares a safeguard. Label ids follow: `safeguard.<id>`, `safeguard.<id>.why`, `stage.<stage>`. */
export function safeguard<const S extends Safeguard>(declaration: S): S {
  return declaration
}
