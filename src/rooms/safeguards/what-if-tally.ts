/** What another limit would have shown: the same journeys judged by two profiles, occurrence by occurrence. Pure. */

import type { Journey } from '#journey/envelope.ts'
import { readJourney } from '#journey/reading.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import type { Finding } from '#safeguards/finding.ts'
import type { Amount } from '#safeguards/limit.ts'
import type { Profile } from '#safeguards/profile.ts'
import { applyProfile, limitsOf } from '#safeguards/profile-limits.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import { limitName } from './limits-in-force.ts'

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

const proposal = 'the proposed limit'

/** The profiles to judge by: the deployment's own, and the same with the proposed limit in its place. */
export function profilesFor({ safeguard, key, limit }: Question, profile: Profile) {
  const name = limitName(safeguard.id, key)
  const isParameter = new Map(limitsOf(safeguard)).get(key)?.parameter === true
  const proposed: Profile = {
    ...profile,
    parameters: isParameter ? { ...profile.parameters, [name]: limit } : profile.parameters,
    national: { [name]: { limit, citation: proposal } },
  }
  return { current: profile, proposed, isParameter }
}

export type Profiles = ReturnType<typeof profilesFor>

/** Adds one journey's occurrences to the tally. */
export function tallyJourney(
  tally: Tally,
  journey: Journey,
  question: Question,
  profiles: Profiles,
  asOf: string,
): void {
  const reading = readJourney(journey, { asOf })
  const find = (profile: Profile) =>
    findSafeguards(reading, profile).filter((finding) => {
      if (finding.safeguard !== question.safeguard.id) return false
      const start = Date.parse(finding.startedAt)
      return start >= question.from && start < question.to
    })
  const isOfKey = keyTest(question, profiles.current)
  const now = new Map(find(profiles.current).filter(isOfKey).map(named))
  const then = new Map(find(profiles.proposed).map(named))
  for (const [name, finding] of now) count(tally, finding, then.get(name), profiles.isParameter)
  for (const [name, finding] of then) {
    if (!now.has(name) && finding.national?.limit.from === proposal) {
      count(tally, undefined, finding, profiles.isParameter)
    }
  }
}

/** Whether a finding fell under the case of the limit that is asked about. */
function keyTest({ safeguard, key }: Question, profile: Profile): (finding: Finding) => boolean {
  if (key === '') return () => true
  const shown = JSON.stringify(applyProfile(safeguard, profile).get(key)?.shown ?? null)
  return (finding) => JSON.stringify(finding.limit) === shown
}

function named(finding: Finding): [string, Finding] {
  return [`${finding.case} ${finding.trigger} ${finding.startedAt}`, finding]
}

type Status = keyof Outcomes

function count(
  tally: Tally,
  now: Finding | undefined,
  then: Finding | undefined,
  isParameter: boolean,
): void {
  const current: Status = now?.status ?? 'dropped'
  const proposed: Status =
    (isParameter ? then?.status : (then?.national?.status ?? unknownOf(then))) ?? 'dropped'
  tally.occurrences++
  tally.current[current]++
  tally.proposed[proposed]++
  if (now?.national) tally.law[now.national.status]++
  if (proposed === 'breached' && current !== 'breached') tally.more++
  if (current === 'breached' && proposed !== 'breached') tally.fewer++
}

/** Without a national finding, what is unknown stays unknown whatever the limit. */
function unknownOf(finding: Finding | undefined): 'unknown' | undefined {
  return finding?.status === 'unknown' ? 'unknown' : undefined
}
