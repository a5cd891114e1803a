/** From what was found of an occurrence to the finding that the contract names. */
import type { StandingEvent } from '#journey/standing-event.ts'
import { type Finding, noteOn, wordInstant } from './finding.ts'
import type { AppliedLimit } from './profile-limits.ts'
import type { Rule } from './rules.ts'
import type { Moment, Occurrence } from './safeguard.ts'

const none: readonly never[] = []

/** What was found of one occurrence, before it is put into words. All members always: one shape is read fastest. */
export type Found = {
  status: Finding['status']
  by: Moment | null
  due: number | null
  limit: AppliedLimit | null
  evidence: readonly StandingEvent[]
  missing: readonly string[]
  national:
    | {
        status: Finding['status']
        by: Moment | null
        due: number | null
        law: AppliedLimit['laws'][number]
      }
    | null
    | undefined
}

/** The finding of an occurrence. */
export function finding(rule: Rule, { trigger, start }: Occurrence, found: Found): Finding {
  const { status, by, due, national } = found
  const evidence = join(found.evidence, by ? by.evidence : none)
  return {
    safeguard: rule.id,
    case: trigger.case,
    trigger: trigger.id,
    status,
    startedAt: wordInstant(start, trigger),
    dueAt: due === null ? null : wordInstant(due, trigger),
    resolvedAt: by ? wordInstant(by.at, trigger) : null,
    evidence: evidence.length === 0 ? none : evidence.map((event) => event.id),
    limit: found.limit ? found.limit.shown : null,
    national: national
      ? {
          status: national.status,
          dueAt: national.due === null ? null : wordInstant(national.due, trigger),
          resolvedAt: national.by ? wordInstant(national.by.at, trigger) : null,
          limit: national.law.shown,
          compared: national.law.compared,
        }
      : null,
    alertAt: alertOf(found),
    compartment: rule.compartment ?? trigger.event.compartment ?? 'general',
    note: noteOn(trigger, evidence),
    missing: found.missing,
  }
}

function join<T>(some: readonly T[], more: readonly T[]): readonly T[] {
  if (some.length === 0) return more
  return more.length === 0 ? some : [...some, ...more]
}

/** The earlier due date of those still open: the stricter of the two limits leads. */
function alertOf({ status, by, due, national }: Found): number | null {
  const own = due !== null && !by && status !== 'met' ? due : Infinity
  const theirs = national && national.due !== null && !national.by && national.status !== 'met'
  const alert = Math.min(own, theirs ? (national.due ?? Infinity) : Infinity)
  return alert === Infinity ? null : alert
}
