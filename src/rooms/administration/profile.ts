import type { Fault } from '#platform/errors.ts'
import { safeguards } from '#safeguards/catalogue.ts'
import type { Amount, Limit, LimitUnit } from '#safeguards/limit.ts'
import type { NationalLimit, Profile } from '#safeguards/profile.ts'
import { limitsOf } from '#safeguards/profile-limits.ts'
import type { ParameterRow } from './administration.contract.ts'

/** Every limit by the key under which a profile names it: the safeguard, or safeguard and case of the limit. */
export function limitsByKey(): ReadonlyMap<string, Limit> {
  const entries = safeguards.flatMap((safeguard) =>
    limitsOf(safeguard).flatMap(([key, limit]): [string, Limit][] =>
      limit === null ? [] : [[key === '' ? safeguard.id : `${safeguard.id}.${key}`, limit]],
    ),
  )
  return new Map(entries)
}

/** The limits as they stand in a deployment: the standard's or our default, the one chosen, and the law's. */
export function parametersOf(profile: Profile): ParameterRow[] {
  return [...limitsByKey()].map(([key, limit]) => {
    const inForce = limit.parameter ? (chosenFor(profile, key) ?? limit) : limit
    return {
      safeguard: key,
      unit: inForce.unit,
      standard: limit.value,
      value: inForce.value,
      isParameter: limit.parameter === true,
      national: lawsFor(profile, key),
    }
  })
}

function chosenFor(profile: Profile, key: string): Amount | undefined {
  const age: Amount = { value: profile.minimumAgeOfCriminalResponsibility, unit: 'years' }
  return profile.parameters[key] ?? (key === 'AGE-3' ? age : undefined)
}

function lawsFor(profile: Profile, key: string): readonly NationalLimit[] {
  return [profile.national[key] ?? []].flat()
}

/**
 * What is wrong with a profile, field by field; empty when it can be put in force. A limit that comes from
 * its source is nobody's to change: only a parameter is, in its own unit. A law must be comparable with
 * the limit that it stands beside, and two laws never apply at once.
 */
export function checkProfile(profile: Profile): Fault[] {
  const limits = limitsByKey()
  const chosen = Object.entries(profile.parameters).flatMap(([key, amount]) => {
    const at = `/parameters/${key}`
    const limit = limits.get(key)
    if (limit === undefined) return [fault('profile.unknown-limit', at, { key })]
    if (!limit.parameter) return [fault('profile.not-a-parameter', at, { key })]
    return amount.unit === limit.unit ? [] : [fault('profile.other-unit', at, { key, allowed: limit.unit })]
  })
  const laws = Object.keys(profile.national).flatMap((key) => {
    const at = `/national/${key}`
    const limit = limits.get(key)
    if (limit === undefined) return [fault('profile.unknown-limit', at, { key })]
    const beside = lawsFor(profile, key)
    if (beside.some((law) => !isComparable(law.limit.unit, limit.unit))) {
      return [fault('profile.other-unit', at, { key, allowed: limit.unit })]
    }
    return overlap(beside) ? [fault('profile.laws-overlap', at, { key })] : []
  })
  return [...chosen, ...laws]
}

function fault(code: string, at: string, params: Record<string, string>): Fault {
  return { code, at, params }
}

function isComparable(a: LimitUnit, b: LimitUnit): boolean {
  const kind = (unit: LimitUnit) => (unit === 'times' || unit === 'years' ? unit : 'duration')
  return kind(a) === kind(b)
}

function overlap(laws: readonly NationalLimit[]): boolean {
  const spans = laws
    .map((law) => ({
      from: law.inForceFrom === undefined ? -Infinity : Date.parse(law.inForceFrom),
      until: law.inForceUntil === undefined ? Infinity : Date.parse(law.inForceUntil),
    }))
    .toSorted((a, b) => a.from - b.from)
  return spans.some((span, i) => span.until <= span.from || span.from < (spans[i - 1]?.until ?? -Infinity))
}
