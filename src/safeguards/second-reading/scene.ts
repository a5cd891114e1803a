/** One case of a child as the rules read it, and the questions that they ask of it. */
import type { Journey } from '#journey/envelope.ts'
import { type Detention, detentionOf } from './detention.ts'
import { earliest, type Fact, happened, isNotEarlier } from './fact.ts'
import { byId, byInstantAndId, byOrder } from './order.ts'
import { isActive } from './roles.ts'

export type Scene = {
  readonly journey: Journey
  readonly asOf: number
  readonly case: string
  /** The facts of the case, in order; and of each case. */
  readonly facts: readonly Fact[]
  readonly cases: ReadonlyMap<string, readonly Fact[]>
  readonly detention: Detention
  readonly detentions: readonly Detention[]
  /** When the child died; null while the child lives. */
  readonly deathAt: number | null
}

/** A scene for each case that has facts. */
export function scenesOf(journey: Journey, asOf: number): Scene[] {
  const refs = [...new Set([...journey.cases.map((each) => each.ref), ...journey.events.map((e) => e.case)])]
  const cases = new Map(refs.map((ref) => [ref, happened(journey, ref, asOf).sort(byOrder)]))
  const deaths = [...cases.values()].flat().filter((fact) => fact.type === 'died')
  const detentions = new Map([...cases].map(([ref, facts]) => [ref, detentionOf(facts, deaths, journey)]))
  return refs.map((ref) => ({
    journey,
    asOf,
    case: ref,
    facts: cases.get(ref) ?? [],
    cases,
    detention: detentions.get(ref)!,
    detentions: [...detentions.values()],
    deathAt: earliest(deaths.map((death) => death.end)),
  }))
}

/** The facts of some types in the case, in order. */
export function of(scene: Scene, ...types: string[]): Fact[] {
  return scene.facts.filter((fact) => types.includes(fact.type))
}

/** The first instant of a candidate not earlier than `start`; never the trigger's own. */
export function first(
  scene: Scene,
  trigger: Fact,
  start: number,
  candidates: readonly Fact[],
): number | null {
  const serving = candidates.filter((fact) => {
    const wentBefore = fact.end === start && scene.detention.endedFirst.includes(fact)
    return fact !== trigger && isNotEarlier(fact, start) && !wentBefore
  })
  return earliest(serving.map((fact) => fact.end))
}

/** As `first`, for clocks that start again at each: only what is later in (instant, id) order serves. */
export function firstLater(trigger: Fact, start: number, candidates: readonly Fact[]): number | null {
  const serving = candidates.filter((fact) => {
    if (fact === trigger || !comesAfter(fact, start, trigger)) return false
    return !candidates.includes(trigger) || byInstantAndId(fact, trigger) > 0
  })
  return earliest(serving.map((fact) => fact.end))
}

/** Whether an event comes after what `began` started at `start`. */
export function comesAfter(fact: Fact, start: number, began: Fact): boolean {
  return isNotEarlier(fact, start) && (fact.end > start || byId(fact, began) > 0)
}

/** Whether something was assigned by `start` and has not ended since; of one instant the assigning decides. */
export function stands(scene: Scene, start: number, assigned: string, ended: string): boolean {
  const past = of(scene, assigned, ended).filter((fact) => fact.end <= start)
  const latest = past.filter((fact) => fact.end === Math.max(...past.map((each) => each.end)))
  if (latest.some((fact) => fact.type === assigned && !fact.period)) return true
  return latest.length > 0 && latest.every((fact) => fact.type === assigned)
}

/** Whether one of the candidates came before the act, or at its instant. */
export function cameBefore(act: Fact, candidates: readonly Fact[]): boolean {
  return candidates.some((fact) => fact !== act && fact.end <= act.start)
}

/** Whether one of the roles is active in any case of the child. */
export function hasRole(scene: Scene, roles: readonly string[], event: Fact): boolean {
  return isActive(roles, event, [...scene.cases.values()].flat())
}

export const offenderRoles = ['alleged-offender', 'accused', 'recognised-offender']

/** Whether the child is in conflict with the law when an event happens. */
export function isInConflict(scene: Scene, event: Fact): boolean {
  if (hasRole(scene, offenderRoles, event)) return true
  return of(scene, 'apprehended').some(
    (arrest) =>
      ['offence', 'flagrante', 'warrant', 'status-offence'].includes(String(arrest.data.ground)) &&
      (event.period ? arrest.start < event.end : arrest.start <= event.start),
  )
}
