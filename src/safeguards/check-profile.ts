/** Whether a profile makes sense to the declarations: problems as codes, worded where people meet them. */
import { parseInstant } from '#journey/instant.ts'
import { safeguards } from './catalogue.ts'
import type { Amount, Limit } from './limit.ts'
import type { Profile } from './profile.ts'
import { limitsOf } from './profile-limits.ts'

export type ProfileProblem = {
  readonly code:
    | 'profile.unknown-limit'
    | 'profile.not-a-parameter'
    | 'profile.wrong-unit'
    | 'profile.not-positive'
    | 'profile.not-an-instant'
    | 'profile.no-citation'
    | 'profile.laws-overlap'
  /** The key under which the profile has it: "ARR-1", "SRV-1.high". */
  readonly key: string
}

/** Every limit that a profile may name: by safeguard id, or by id and case of the limit. */
export function limitKeys(): ReadonlyMap<string, Limit> {
  const keys = new Map<string, Limit>()
  for (const safeguard of safeguards) {
    for (const [part, limit] of limitsOf(safeguard)) {
      if (limit) keys.set(part === '' ? safeguard.id : `${safeguard.id}.${part}`, limit)
    }
  }
  return keys
}

/** What is wrong with a profile; empty when nothing is. */
export function checkProfile(profile: Profile): ProfileProblem[] {
  const keys = limitKeys()
  const problems: ProfileProblem[] = []
  const add = (code: ProfileProblem['code'], key: string) => problems.push({ code, key })
  for (const [key, amount] of Object.entries(profile.parameters)) {
    const limit = keys.get(key)
    if (!limit) add('profile.unknown-limit', key)
    else if (!limit.parameter) add('profile.not-a-parameter', key)
    else checkAmount(amount, limit, (code) => add(code, key))
  }
  for (const [key, given] of Object.entries(profile.national)) {
    const limit = keys.get(key)
    if (!limit) {
      add('profile.unknown-limit', key)
      continue
    }
    const laws = [given].flat()
    for (const law of laws) {
      checkAmount(law.limit, limit, (code) => add(code, key))
      if (law.citation.trim() === '') add('profile.no-citation', key)
      for (const instant of [law.inForceFrom, law.inForceUntil]) {
        if (instant !== undefined && !parseInstant(instant)) add('profile.not-an-instant', key)
      }
    }
    if (overlap(laws)) add('profile.laws-overlap', key)
  }
  return problems
}

const clockUnits = new Set(['hours', 'days', 'months', 'years'])

function checkAmount(amount: Amount, limit: Limit, add: (code: ProfileProblem['code']) => void): void {
  const sameKind = amount.unit === limit.unit || (clockUnits.has(amount.unit) && isClock(limit))
  if (!sameKind) add('profile.wrong-unit')
  if (!(amount.value > 0) || !Number.isFinite(amount.value)) add('profile.not-positive')
}

/** Limits in years are ages; those in hours, days and months are clocks. */
function isClock(limit: Limit): boolean {
  return limit.unit === 'hours' || limit.unit === 'days' || limit.unit === 'months'
}

function overlap(laws: readonly { inForceFrom?: string; inForceUntil?: string }[]): boolean {
  const spans = laws
    .map((law) => ({
      from: law.inForceFrom === undefined ? -Infinity : (parseInstant(law.inForceFrom)?.ms ?? -Infinity),
      until: law.inForceUntil === undefined ? Infinity : (parseInstant(law.inForceUntil)?.ms ?? Infinity),
    }))
    .sort((a, b) => a.from - b.from)
  return spans.some((span, i) => i > 0 && span.from < spans[i - 1]!.until)
}
