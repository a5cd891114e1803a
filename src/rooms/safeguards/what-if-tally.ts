/** What another limit would have shown: the same journeys judged by each limit, occurrence by occurrence. Pure. */

import type { Journey } from '#journey/envelope.ts'
import { readJourney } from '#journey/reading.ts'
import type { Reading } from '#journey/reading-types.ts'
import { findUnder } from '#safeguards/engine.ts'
import type { Finding } from '#safeguards/finding.ts'
import type { Amount } from '#safeguards/limit.ts'
import type { Profile } from '#safeguards/profile.ts'
import { type Law, lawAt, withLimit } from '#safeguards/profile-limits.ts'
import { type Rule, ruleUnder } from '#safeguards/rules.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'

/** Occurrences that start in `[from, to)`, milliseconds. */
export type Question = {
  readonly safeguard: Safeguard
  readonly key: string
  readonly limit: Amount
  readonly from: number
  readonly to: number
}

/** `dropped`: by this limit the clock had lost its ground before it ran out. */
export type Outcomes = Record<'met' | 'breached' | 'due' | 'unknown' | 'dropped', number>
export type Tally = {
  occurrences: number
  current: Outcomes
  law: Outcomes
  proposed: Outcomes
  /** Breached by the proposed limit and not by the current one. */
  more: number
  fewer: number
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  const none = (): Outcomes => ({ met: 0, breached: 0, due: 0, unknown: 0, dropped: 0 })
  return { occurrences: 0, current: none(), law: none(), proposed: none(), more: 0, fewer: 0 }
}

/**
 * The right as it is judged now, by each law beside it, and by the proposed limit. Each is judged by itself: a clock
 * that one limit drops, because its ground ended in time, may have run out by another.
 */
export type Judged = {
  readonly current: Rule
  readonly laws: readonly { readonly law: Law; readonly rule: Rule }[]
  readonly proposed: Rule
}

/** Makes the rules of a question ready once for all journeys. */
export function judgedBy({ safeguard, key, limit }: Question, profile: Profile): Judged {
  const current = ruleUnder(safeguard, profile)
  const by = (amount: Amount) => ruleUnder(withLimit(safeguard, key, amount), profile)
  const laws = current.limits.get(key)?.laws ?? []
  return { current, laws: laws.map((law) => ({ law, rule: by(law.amount) })), proposed: by(limit) }
}

/** Adds one journey's occurrences to the tally. */
export function tallyJourney(
  tally: Tally,
  journey: Journey,
  question: Question,
  { current, laws, proposed }: Judged,
  asOf: string,
): void {
  const reading = readJourney(journey, { asOf })
  const now = findAsked(current, reading, question)
  const then = findAsked(proposed, reading, question)
  const lawful = laws.flatMap(({ law, rule }) =>
    findAsked(rule, reading, question).filter(
      (finding) => lawAt(current.limits.get(question.key)!, Date.parse(finding.startedAt)) === law,
    ),
  )
  for (const { status } of lawful) tally.law[status]++
  // Windows of another length are other windows: there is no telling which stands for which.
  if (current.window) tallyWindows(tally, now, then)
  else tallyOccurrences(tally, now, then)
}

/** The findings under the limit that is asked about, of what started in the time asked about. */
function findAsked(rule: Rule, reading: Reading, { key, from, to }: Question): Finding[] {
  const asked = rule.limits.get(key)?.shown
  return findUnder(rule, reading).filter((finding) => {
    const start = Date.parse(finding.startedAt)
    return start >= from && start < to && (key === '' || finding.limit === asked)
  })
}

function tallyOccurrences(tally: Tally, now: readonly Finding[], then: readonly Finding[]): void {
  const nowBy = new Map(now.map((finding) => [nameOf(finding), finding.status]))
  const thenBy = new Map(then.map((finding) => [nameOf(finding), finding.status]))
  for (const name of new Set([...nowBy.keys(), ...thenBy.keys()])) {
    const current = nowBy.get(name) ?? 'dropped'
    const proposed = thenBy.get(name) ?? 'dropped'
    tally.occurrences++
    tally.current[current]++
    tally.proposed[proposed]++
    if (proposed === 'breached' && current !== 'breached') tally.more++
    if (current === 'breached' && proposed !== 'breached') tally.fewer++
  }
}

function tallyWindows(tally: Tally, now: readonly Finding[], then: readonly Finding[]): void {
  for (const { status } of now) tally.current[status]++
  for (const { status } of then) tally.proposed[status]++
  // As few as the fewer of the two: neither count may tell of single children.
  tally.occurrences = Math.min(total(tally.current), total(tally.proposed))
  const gain = tally.proposed.breached - tally.current.breached
  tally.more = Math.max(0, gain)
  tally.fewer = Math.max(0, -gain)
}

function total(outcomes: Outcomes): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0)
}

/** An act and a clock of one right may be of one event at one instant: only the clock has a due date. */
function nameOf({ case: inCase, trigger, startedAt, dueAt }: Finding): string {
  return `${inCase} ${trigger} ${startedAt} ${dueAt === null ? 'act' : 'clock'}`
}
