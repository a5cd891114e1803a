/**
 * Finds what became of every right that a child was owed. Pure: the reading carries the clock, the
 * profile the deployment's limits; the declarations in `catalogue.ts` say the rest.
 */
import { compareText } from '#journey/order.ts'
import type { Reading } from '#journey/reading-types.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { safeguards } from './catalogue.ts'
import { type Finding, noteOn, wordInstant } from './finding.ts'
import { judgeAct } from './judge-act.ts'
import { findEnds, judgeClock } from './judge-clock.ts'
import { dueAfter } from './limit.ts'
import { findAll } from './pattern.ts'
import type { Profile } from './profile.ts'
import { type AppliedLimit, type AppliedLimits, applyProfile, lawAt } from './profile-limits.ts'
import type {
  ActRule,
  ClockRule,
  Moment,
  Occurrence,
  Safeguard,
  Scene,
  Trigger,
  WindowRule,
} from './safeguard.ts'

type Applied = { readonly safeguard: Safeguard; readonly limits: AppliedLimits }

const inIdOrder = [...safeguards].sort((a, b) => compareText(a.id, b.id))
const applications = new WeakMap<Profile, readonly Applied[]>()

/** The declarations under a profile, worked out once for as long as the profile lives. */
function applied(profile: Profile): readonly Applied[] {
  let found = applications.get(profile)
  if (!found) {
    found = inIdOrder.map((safeguard) => ({ safeguard, limits: applyProfile(safeguard, profile) }))
    applications.set(profile, found)
  }
  return found
}

/** Every finding of a reading, sorted by case, safeguard, trigger and start. */
export function findSafeguards(reading: Reading, profile: Profile): Finding[] {
  const findings: Finding[] = []
  const rules = applied(profile)
  for (const inCase of reading.cases.values()) {
    if (inCase.events.length === 0) continue
    const scene = { reading, inCase }
    for (const { safeguard, limits } of rules) {
      const first = findings.length
      if ('windows' in safeguard) findWindows(safeguard, limits, scene, findings)
      if ('startsAt' in safeguard) findClocks(safeguard, limits, scene, findings)
      if ('judges' in safeguard) findActs(safeguard, limits, scene, findings)
      if (findings.length - first > 1) sortFrom(findings, first)
    }
  }
  return findings
}

/**
 * The earliest later instant, in milliseconds, at which these findings could differ other than by one
 * passing its due date: the reading's own next change, or the end of a week that a rule counts by.
 */
export function nextChangeAt(reading: Reading): number | null {
  let next = reading.nextChangeAt ?? Infinity
  for (const inCase of reading.cases.values()) {
    for (const safeguard of inIdOrder) {
      if ('windows' in safeguard) next = Math.min(next, safeguard.closesNext({ reading, inCase }) ?? Infinity)
    }
  }
  return next === Infinity ? null : next
}

function sortFrom(findings: Finding[], first: number): void {
  const own = findings.splice(first)
  own.sort((a, b) => compareText(a.trigger, b.trigger) || compareText(a.startedAt, b.startedAt))
  findings.push(...own)
}

function occurrencesOf(trigger: Trigger, scene: Scene): readonly Occurrence[] {
  if (typeof trigger === 'function') return trigger(scene)
  const events = findAll(scene.inCase, trigger.pattern)
  if (events.length === 0) return none
  const occurrences: Occurrence[] = []
  for (const event of events) {
    if (!trigger.when || trigger.when(event, scene)) {
      occurrences.push({ trigger: event, start: event.startAt })
    }
  }
  return occurrences
}

/** What is missing for the clock to be told at all, and the limit that applies if nothing is. */
function limitFor(
  rule: ClockRule,
  limits: AppliedLimits,
  occurrence: Occurrence,
): { limit: AppliedLimit | null; missing: string[] } {
  const { within } = rule
  const { data } = occurrence.trigger
  const missing = (rule.needs ?? []).filter((field) => data[field] === undefined || data[field] === '')
  if (!('limits' in within)) return { limit: limits.get('')!, missing }
  const value = occurrence.variant ?? data[within.field] ?? within.otherwise
  const limit = limits.get(String(value)) ?? null
  return { limit, missing: limit ? missing : [...missing, within.field] }
}

function findClocks(
  safeguard: Safeguard & ClockRule,
  limits: AppliedLimits,
  scene: Scene,
  findings: Finding[],
): void {
  const { asOf } = scene.reading
  for (const occurrence of occurrencesOf(safeguard.startsAt, scene)) {
    const { trigger, start } = occurrence
    const { limit, missing } = limitFor(safeguard, limits, occurrence)
    if (!limit || missing.length > 0) {
      findings.push(
        finding(safeguard, occurrence, { status: 'unknown', by: null, due: null, limit, missing }),
      )
      continue
    }
    const ends = findEnds(safeguard, occurrence, scene)
    const due = dueAfter(start, trigger.offset, limit.amount)
    const outcome = judgeClock(ends, due, asOf)
    if (!outcome) continue
    const law = lawAt(limit, start)
    const lawDue = law ? dueAfter(start, trigger.offset, law.amount) : null
    const byLaw = law && lawDue !== null ? judgeClock(ends, lawDue, asOf) : null
    findings.push(
      finding(safeguard, occurrence, {
        ...outcome,
        due,
        limit,
        national: law && byLaw && { ...byLaw, due: lawDue, law },
      }),
    )
  }
}

function findActs(
  safeguard: Safeguard & ActRule,
  limits: AppliedLimits,
  scene: Scene,
  findings: Finding[],
): void {
  for (const occurrence of occurrencesOf(safeguard.judges, scene)) {
    const limit = limits.get('') ?? null
    const judgement = judgeAct(safeguard, occurrence, scene, limit?.amount.value ?? 0)
    if (!judgement) continue
    const resolve = (status: string) =>
      status === 'breached' ? (safeguard.resolvedBy?.(occurrence, scene) ?? null) : null
    const law = limit ? lawAt(limit, occurrence.start) : undefined
    const byLaw = law ? judgeAct(safeguard, occurrence, scene, law.amount.value) : null
    findings.push(
      finding(safeguard, occurrence, {
        status: judgement.status,
        by: resolve(judgement.status),
        due: null,
        limit,
        evidence: judgement.evidence,
        missing: judgement.missing,
        national: law && byLaw && { status: byLaw.status, by: resolve(byLaw.status), due: null, law },
      }),
    )
  }
}

function findWindows(
  safeguard: Safeguard & WindowRule,
  limits: AppliedLimits,
  scene: Scene,
  findings: Finding[],
): void {
  for (const { due, met, ...occurrence } of safeguard.windows(scene)) {
    const status = met ? 'met' : 'breached'
    findings.push(finding(safeguard, occurrence, { status, by: met, due, limit: limits.get('')! }))
  }
}

type Found = {
  status: Finding['status']
  by: Moment | null
  due: number | null
  limit: AppliedLimit | null
  evidence?: readonly StandingEvent[]
  missing?: readonly string[]
  national?: {
    status: Finding['status']
    by: Moment | null
    due: number | null
    law: AppliedLimit['laws'][number]
  } | null
}

function finding(safeguard: Safeguard, { trigger, start }: Occurrence, found: Found): Finding {
  const { status, by, due, national } = found
  const evidence = found.evidence ? [...found.evidence, ...(by?.evidence ?? [])] : (by?.evidence ?? none)
  return {
    safeguard: safeguard.id,
    case: trigger.case,
    trigger: trigger.id,
    status,
    startedAt: wordInstant(start, trigger),
    dueAt: due === null ? null : wordInstant(due, trigger),
    resolvedAt: by ? wordInstant(by.at, trigger) : null,
    evidence: evidence.length === 0 ? none : evidence.map((event) => event.id),
    limit: found.limit?.shown ?? null,
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
    compartment: safeguard.compartment ?? trigger.event.compartment ?? 'general',
    note: noteOn(trigger, evidence),
    missing: found.missing ?? none,
  }
}

const none: readonly never[] = []

/** The earlier due date of those still open: the stricter of the two limits leads. */
function alertOf({ status, by, due, national }: Found): number | null {
  const own = due !== null && !by && status !== 'met' ? due : Infinity
  const theirs = national && national.due !== null && !national.by && national.status !== 'met'
  const alert = Math.min(own, theirs ? (national.due ?? Infinity) : Infinity)
  return alert === Infinity ? null : alert
}
