/** The limits of a safeguard as they stand in a deployment: the source's, the one chosen, the law's. Pure. */
import type { Amount } from '#safeguards/limit.ts'
import type { Profile } from '#safeguards/profile.ts'
import { applyProfile, limitsOf } from '#safeguards/profile-limits.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import type { LimitInForce } from './safeguards.contract.ts'

/** The name by which a profile knows one limit: the safeguard, or safeguard and case of the limit. */
export function limitName(safeguard: string, key: string): string {
  return key === '' ? safeguard : `${safeguard}.${key}`
}

/** Every limit of a safeguard, in the declaration's order; none where the rule has no number. */
export function limitsInForce(safeguard: Safeguard, profile: Profile, now: number): LimitInForce[] {
  const applied = applyProfile(safeguard, profile)
  return limitsOf(safeguard).flatMap(([key, limit]): LimitInForce[] => {
    const inForce = applied.get(key)
    if (!limit || !inForce) return []
    const laws = [profile.national[limitName(safeguard.id, key)] ?? []].flat()
    return [
      {
        key,
        field: 'within' in safeguard && 'limits' in safeguard.within ? safeguard.within.field : null,
        amount: bare(inForce.amount),
        standard: bare(limit),
        parameter: inForce.shown.parameter ?? null,
        advisory: limit.advisory === true,
        aim: limit.aim ? bare(limit.aim) : null,
        national: laws.map((law, i) => {
          const { compared, from, until } = inForce.laws[i]!
          return {
            limit: bare(law.limit),
            citation: law.citation,
            inForceFrom: law.inForceFrom ?? null,
            inForceUntil: law.inForceUntil ?? null,
            compared,
            inForce: from <= now && now < until,
          }
        }),
      },
    ]
  })
}

function bare({ value, unit }: Amount): Amount {
  return { value, unit }
}
