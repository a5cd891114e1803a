/**
 * Finds what became of every right that a child was owed. Pure: the reading carries the clock, the
 * profile the deployment's limits; the declarations in `catalogue.ts` say the rest.
 */
import type { Reading } from '#journey/reading-types.ts'
import type { Finding } from './finding.ts'
import { type Found, finding } from './found.ts'
import { judgeAct } from './judge-act.ts'
import { type Ends, findEnds, judgeClock } from './judge-clock.ts'
import { dueAfter } from './limit.ts'
import { findAll } from './pattern.ts'
import { defaultProfile, type Profile } from './profile.ts'
import { type AppliedLimit, type AppliedLimits, lawAt } from './profile-limits.ts'
import { type Rule, rulesUnder } from './rules.ts'
import type { ActRule, ClockRule, Occurrence, Scene, Trigger, WindowRule } from './safeguard.ts'

const none: readonly never[] = []

/** Every finding of a reading, sorted by case, safeguard, trigger and start. */
export function findSafeguards(reading: Reading, profile: Profile): Finding[] {
  const findings: Finding[] = []
  const { all, byTrigger, always } = rulesUnder(profile)
  for (const inCase of reading.cases.values()) {
    if (inCase.events.length === 0) continue
    const scene = { reading, inCase }
    const asked = new Uint8Array(all.length)
    for (const i of always) asked[i] = 1
    for (const type of inCase.byType.keys()) for (const i of byTrigger.get(type) ?? none) asked[i] = 1
    for (let i = 0; i < all.length; i++) if (asked[i] === 1) findOf(all[i]!, scene, findings)
  }
  return findings
}

/** The findings of one rule alone, in the same order. */
export function findUnder(rule: Rule, reading: Reading): Finding[] {
  const findings: Finding[] = []
  for (const inCase of reading.cases.values()) findOf(rule, { reading, inCase }, findings)
  return findings
}

function findOf(rule: Rule, scene: Scene, findings: Finding[]): void {
  const first = findings.length
  if (rule.window) findWindows(rule, rule.window, scene, findings)
  if (rule.clock) findClocks(rule, rule.clock, scene, findings)
  if (rule.act) findActs(rule, rule.act, scene, findings)
  sortFrom(findings, first)
}

/**
 * The earliest later instant, in milliseconds, at which these findings could differ other than by one
 * passing its due date: the reading's own next change, or the end of a week that a rule counts by.
 */
export function nextChangeAt(reading: Reading): number | null {
  let next = reading.nextChangeAt ?? Infinity
  for (const inCase of reading.cases.values()) {
    for (const { window } of rulesUnder(defaultProfile).all) {
      if (window) next = Math.min(next, window.closesNext({ reading, inCase }) ?? Infinity)
    }
  }
  return next === Infinity ? null : next
}

/** Sorts what was found since `first` by trigger and start: few, and mostly in order already. */
function sortFrom(findings: Finding[], first: number): void {
  for (let i = first + 1; i < findings.length; i++) {
    const finding = findings[i]!
    let to = i
    for (; to > first && comesLater(findings[to - 1]!, finding); to--) findings[to] = findings[to - 1]!
    findings[to] = finding
  }
}

function comesLater(a: Finding, b: Finding): boolean {
  return a.trigger === b.trigger ? a.startedAt > b.startedAt : a.trigger > b.trigger
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
): { limit: AppliedLimit | null; missing: readonly string[] } {
  const { within } = rule
  const { data } = occurrence.trigger
  const missing = rule.needs
    ? rule.needs.filter((field) => data[field] === undefined || data[field] === '')
    : none
  if (!('limits' in within)) return { limit: limits.get('')!, missing }
  const value = occurrence.variant ?? data[within.field] ?? within.otherwise
  const limit = limits.get(String(value)) ?? null
  return { limit, missing: limit ? missing : [...missing, within.field] }
}

function findClocks(rule: Rule, clock: ClockRule, scene: Scene, findings: Finding[]): void {
  const { asOf } = scene.reading
  for (const occurrence of occurrencesOf(clock.startsAt, scene)) {
    const { trigger, start } = occurrence
    const { limit, missing } = limitFor(clock, rule.limits, occurrence)
    if (!limit || missing.length > 0) {
      const status = 'unknown'
      const found = { status, by: null, due: null, limit, evidence: none, missing, national: null } as const
      findings.push(finding(rule, occurrence, found))
      continue
    }
    const ends = findEnds(clock, occurrence, scene)
    const due = dueAfter(start, trigger.offset, limit.amount)
    const outcome = judgeClock(ends, due, asOf)
    if (!outcome) continue
    const { status, by, evidence } = outcome
    const national = limit.laws.length > 0 ? judgeByLaw(ends, limit, occurrence, asOf) : null
    findings.push(finding(rule, occurrence, { status, by, due, limit, evidence, missing, national }))
  }
}

/** The same clock by the law that was in force when it started; null where there is none, or it drops the clock. */
function judgeByLaw(
  ends: Ends,
  limit: AppliedLimit,
  { trigger, start }: Occurrence,
  asOf: number,
): Found['national'] {
  const law = lawAt(limit, start)
  if (!law) return null
  const due = dueAfter(start, trigger.offset, law.amount)
  const outcome = judgeClock(ends, due, asOf)
  return outcome && { status: outcome.status, by: outcome.by, due, law }
}

function findActs(rule: Rule, act: ActRule, scene: Scene, findings: Finding[]): void {
  for (const occurrence of occurrencesOf(act.judges, scene)) {
    const limit = rule.limits.get('') ?? null
    const judgement = judgeAct(act, occurrence, scene, limit?.amount.value ?? 0)
    if (!judgement) continue
    const resolve = (status: string) =>
      status === 'breached' ? (act.resolvedBy?.(occurrence, scene) ?? null) : null
    const law = limit ? lawAt(limit, occurrence.start) : undefined
    const byLaw = law ? judgeAct(act, occurrence, scene, law.amount.value) : null
    const { status, evidence = none, missing = none } = judgement
    const national = law && byLaw && { status: byLaw.status, by: resolve(byLaw.status), due: null, law }
    const by = resolve(status)
    findings.push(finding(rule, occurrence, { status, by, due: null, limit, evidence, missing, national }))
  }
}

function findWindows(rule: Rule, window: WindowRule, scene: Scene, findings: Finding[]): void {
  const limit = rule.limits.get('')!
  for (const occurrence of window.windows(scene, limit.amount)) {
    const { due, met } = occurrence
    const status = met ? 'met' : 'breached'
    const found = { status, by: met, due, limit, evidence: none, missing: none, national: null } as const
    findings.push(finding(rule, occurrence, found))
  }
}
