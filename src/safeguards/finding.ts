/** A finding: what became of one right, one time that it was owed (vocabulary section 4). */
import type { Compartment } from '#journey/envelope.ts'
import { formatInstant } from '#journey/instant.ts'
import type { StandingEvent } from '#journey/standing-event.ts'

export type FindingStatus = 'due' | 'met' | 'breached' | 'unknown'

/** The limit as the contract writes it: `{"hours": 24, "from": "CRC/C/GC/24 para 90"}`. */
export type FindingLimit = {
  readonly hours?: number
  readonly days?: number
  readonly months?: number
  readonly years?: number
  readonly times?: number
  /** The citation, or for a national limit the law. */
  readonly from: string
  /** The number is a deployment's parameter: our default, or what the deployment set. */
  readonly parameter?: 'default' | 'deployment'
  readonly advisory?: true
  readonly aim?: { readonly days: number }
}

export type NationalFinding = {
  readonly status: FindingStatus
  readonly dueAt: string | null
  readonly resolvedAt: string | null
  readonly limit: FindingLimit
  readonly compared: 'stricter' | 'looser' | 'same'
}

export type Finding = {
  readonly safeguard: string
  readonly case: string
  readonly trigger: string
  readonly status: FindingStatus
  /** ISO 8601 in the trigger's own offset, as are the others. */
  readonly startedAt: string
  readonly dueAt: string | null
  readonly resolvedAt: string | null
  readonly evidence: readonly string[]
  readonly limit: FindingLimit | null
  readonly national: NationalFinding | null

  // Beyond the contract, for pages and lists.
  /** While something is still to be done: the earlier of the open due dates, in milliseconds. */
  readonly alertAt: number | null
  readonly compartment: Compartment
  /** A date it rests on is known only to the day or month: read most carefully for the child. */
  readonly note: 'known-to-the-day' | 'known-to-the-month' | null
  /** For `unknown`: the fields that the record lacks; `dateOfBirth` is the child's. */
  readonly missing: readonly string[]
}

/** The finding with exactly the members that the public contract names. */
export function contractFinding(finding: Finding) {
  const { safeguard, trigger, status, startedAt, dueAt, resolvedAt, evidence, limit, national } = finding
  return {
    safeguard,
    case: finding.case,
    trigger,
    status,
    startedAt,
    dueAt,
    resolvedAt,
    evidence,
    limit,
    national,
  }
}

/** An instant in the trigger's own offset; the trigger's own words where they say the same. */
export function wordInstant(ms: number, trigger: StandingEvent): string {
  const { at } = trigger.event
  // 25 characters with an offset is how we would write it ourselves, unless the offset is zero.
  if (ms === trigger.at && trigger.offset !== 0 && at.length === 25 && at.charCodeAt(10) === 84) return at
  return formatInstant(ms, trigger.offset)
}

/** The note for a finding that rests on these events. */
export function noteOn(trigger: StandingEvent, evidence: readonly StandingEvent[]): Finding['note'] {
  let note: Finding['note'] = trigger.exact ? null : noteFor(trigger)
  for (const event of evidence) {
    if (!event.exact && note !== 'known-to-the-month') note = noteFor(event)
  }
  return note
}

function noteFor(event: StandingEvent): Finding['note'] {
  return event.event.atPrecision === 'month' ? 'known-to-the-month' : 'known-to-the-day'
}
