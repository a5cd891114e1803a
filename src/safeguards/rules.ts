/**
 * The declarations under a profile, made ready once: all of one shape, and by the types of event that may
 * trigger them, so that a case is asked only about the rights that its events can concern.
 */
import type { Compartment } from '#journey/envelope.ts'
import { compareText } from '#journey/order.ts'
import { safeguards } from './catalogue.ts'
import type { Profile } from './profile.ts'
import { type AppliedLimits, applyProfile } from './profile-limits.ts'
import type { ActRule, ClockRule, Safeguard, WindowRule } from './safeguard.ts'

export type Rule = {
  readonly id: string
  readonly compartment: Compartment | null
  readonly limits: AppliedLimits
  readonly window: WindowRule | null
  readonly clock: ClockRule | null
  readonly act: ActRule | null
}

export type Rules = {
  /** In the order of their ids. */
  readonly all: readonly Rule[]
  /** Which of them (by index) an event of a type may trigger; those in `always` look for themselves. */
  readonly byTrigger: ReadonlyMap<string, readonly number[]>
  readonly always: readonly number[]
}

const inIdOrder = [...safeguards].sort((a, b) => compareText(a.id, b.id))
const known = new WeakMap<Profile, Rules>()

/** The rules under a profile, worked out once for as long as the profile lives. */
export function rulesUnder(profile: Profile): Rules {
  const rules = known.get(profile) ?? makeRules(profile)
  known.set(profile, rules)
  return rules
}

function makeRules(profile: Profile): Rules {
  const all = inIdOrder.map((safeguard) => ruleUnder(safeguard, profile))
  const byTrigger = new Map<string, number[]>()
  const always: number[] = []
  for (const [i, rule] of all.entries()) {
    const types = triggerTypes(rule)
    if (types === null) always.push(i)
    for (const type of types ?? []) byTrigger.set(type, [...(byTrigger.get(type) ?? []), i])
  }
  return { all, byTrigger, always }
}

/** One declaration under a profile. */
export function ruleUnder(safeguard: Safeguard, profile: Profile): Rule {
  return ruleOf(safeguard, applyProfile(safeguard, profile))
}

/** One shape for all, whatever a declaration leaves out: what is read most is then read fastest. */
function ruleOf(safeguard: Safeguard, limits: AppliedLimits): Rule {
  const { id, compartment = null } = safeguard
  const window = 'windows' in safeguard ? safeguard : null
  const clock = 'startsAt' in safeguard ? clockOf(safeguard) : null
  const act = 'judges' in safeguard ? actOf(safeguard) : null
  return { id, compartment, limits, window, clock, act }
}

function clockOf({ startsAt, within, satisfiedBy, standing, lapses, needs }: ClockRule): ClockRule {
  return { startsAt, within, satisfiedBy, standing, lapses, needs }
}

function actOf({ judges, good, judge, resolvedBy, limit }: ActRule): ActRule {
  return { judges, good, judge, resolvedBy, limit }
}

/** The types of event that may trigger a rule; null where it finds its occurrences by itself. */
function triggerTypes({ clock, act }: Rule): string[] | null {
  const triggers = [...(clock ? [clock.startsAt] : []), ...(act ? [act.judges] : [])]
  const patterns = triggers.flatMap((trigger) => (typeof trigger === 'function' ? [] : [trigger.pattern]))
  if (patterns.length === 0 || patterns.length < triggers.length) return null
  return [...new Set(patterns.flat().map(({ type }) => type))]
}
