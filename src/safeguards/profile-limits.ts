/** A profile applied to the declarations once: the limits and laws that each safeguard is judged by. */
import { instantOf } from '#journey/instant.ts'
import type { FindingLimit } from './finding.ts'
import type { Amount, Limit } from './limit.ts'
import type { NationalLimit, Profile } from './profile.ts'
import type { Safeguard } from './safeguard.ts'
import { citationOf } from './source.ts'

export type Law = {
  readonly amount: Amount
  readonly shown: FindingLimit
  readonly compared: 'stricter' | 'looser' | 'same'
  readonly from: number
  readonly until: number
}

/** A limit as it applies in a deployment, and how a finding shows it. */
export type AppliedLimit = {
  readonly amount: Amount
  readonly shown: FindingLimit
  readonly laws: readonly Law[]
}

/** The limits of one safeguard by case of the limit; the key is '' where it has only one. */
export type AppliedLimits = ReadonlyMap<string, AppliedLimit>

const noLimit: Amount = { value: 0, unit: 'times' }

/** The limits of a safeguard in a deployment. */
export function applyProfile(safeguard: Safeguard, profile: Profile): AppliedLimits {
  const applied = new Map<string, AppliedLimit>()
  const limits = limitsOf(safeguard)
  for (const [key, limit] of limits) {
    const name = key === '' ? safeguard.id : `${safeguard.id}.${key}`
    const from = citationOf(safeguard.sources[0])
    if (!limit) {
      applied.set(key, { amount: noLimit, shown: { from }, laws: [] })
      continue
    }
    const chosen = limit.parameter ? chosenBy(profile, safeguard.id, name) : undefined
    const amount = chosen ?? limit
    const laws = [profile.national[name] ?? []].flat().map((law) => applyLaw(law, amount, safeguard))
    applied.set(key, { amount, shown: showLimit(limit, amount, from, chosen !== undefined), laws })
  }
  return applied
}

/** Every limit that a safeguard declares, by case of the limit. */
export function limitsOf(safeguard: Safeguard): [key: string, limit: Limit | null][] {
  if ('windows' in safeguard) return [['', safeguard.window]]
  if ('within' in safeguard) {
    const { within } = safeguard
    return 'limits' in within ? Object.entries(within.limits) : [['', within]]
  }
  return [['', safeguard.limit ?? null]]
}

/** The same right with another limit, whether or not a deployment could choose it: what a legislator may try. */
export function withLimit(safeguard: Safeguard, key: string, { value, unit }: Amount): Safeguard {
  const limit = { value, unit }
  if ('windows' in safeguard) return { ...safeguard, window: limit }
  if (!('within' in safeguard)) return { ...safeguard, limit }
  const { within } = safeguard
  if (!('limits' in within)) return { ...safeguard, within: limit }
  return { ...safeguard, within: { ...within, limits: { ...within.limits, [key]: limit } } }
}

function chosenBy(profile: Profile, id: string, name: string): Amount | undefined {
  const chosen = profile.parameters[name]
  if (chosen || id !== 'AGE-3') return chosen
  const value = profile.minimumAgeOfCriminalResponsibility
  return value === 14 ? undefined : { value, unit: 'years' }
}

function showLimit(limit: Limit, amount: Amount, from: string, byDeployment: boolean): FindingLimit {
  return {
    [amount.unit]: amount.value,
    from,
    ...(limit.parameter ? { parameter: byDeployment ? 'deployment' : 'default' } : {}),
    ...(limit.advisory ? { advisory: true } : {}),
    ...(limit.aim ? { aim: { days: limit.aim.value } } : {}),
  }
}

function applyLaw(law: NationalLimit, amount: Amount, safeguard: Safeguard): Law {
  const difference = lengthOf(law.limit) - lengthOf(amount)
  // A higher age protects more; more time, or more interviews, protects less.
  const gain = amount.unit === 'years' && !('within' in safeguard) ? difference : -difference
  return {
    amount: law.limit,
    shown: { [law.limit.unit]: law.limit.value, from: law.citation },
    compared: gain > 0 ? 'stricter' : gain < 0 ? 'looser' : 'same',
    from: law.inForceFrom === undefined ? -Infinity : instantOf(law.inForceFrom).ms,
    until: law.inForceUntil === undefined ? Infinity : instantOf(law.inForceUntil).ms,
  }
}

const hoursPer = { hours: 1, days: 24, months: 24 * 30.4375, years: 24 * 365.25, times: 1 }

function lengthOf(amount: Amount): number {
  return amount.value * hoursPer[amount.unit]
}

/** The law that applies to what starts at an instant (milliseconds). */
export function lawAt(limit: AppliedLimit, start: number): Law | undefined {
  return limit.laws.find((law) => law.from <= start && start < law.until)
}
