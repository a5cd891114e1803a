/** What the second reading says of one occurrence, and the two ways of coming to it. */
import type { Fact } from './fact.ts'
import type { Scene } from './scene.ts'

export type Status = 'due' | 'met' | 'breached' | 'unknown'

/** The identity and the answer of a finding; instants in milliseconds. */
export type Verdict = {
  readonly safeguard: string
  readonly case: string
  readonly trigger: string
  readonly status: Status
  readonly startedAt: number
  readonly dueAt: number | null
  readonly resolvedAt: number | null
}

/** An act: no due date; resolved only where the row names how. */
export function act(
  safeguard: string,
  fact: Fact,
  status: Status,
  resolvedAt: number | null = null,
): Verdict {
  const { case: inCase, id: trigger, start } = fact
  return { safeguard, case: inCase, trigger, status, startedAt: start, dueAt: null, resolvedAt }
}

/** "Any bad one is breached; otherwise any missing one is unknown." */
export function good(fact: Fact, fields: Readonly<Record<string, readonly string[]>>): Status {
  const values = Object.entries(fields).map(([name, allowed]) => ({ value: fact.data[name], allowed }))
  if (values.some(({ value, allowed }) => value !== undefined && !allowed.includes(String(value)))) {
    return 'breached'
  }
  return values.some(({ value }) => value === undefined) ? 'unknown' : 'met'
}

export type Clock = {
  readonly start: number
  readonly due: number
  readonly satisfied: number | null
  readonly lapse?: { readonly at: number; readonly as: 'met' | 'dropped' } | undefined
}

/** The clock rule with lapse and death: one verdict, or none where the clock is dropped. */
export function clock(
  scene: Scene,
  safeguard: string,
  trigger: Fact,
  { start, due, satisfied, lapse }: Clock,
): Verdict[] {
  const served = satisfied === null ? Infinity : Math.max(satisfied, start)
  const lapsed = lapse?.at ?? Infinity
  const { deathAt } = scene
  const verdict = (status: Status, resolvedAt: number | null): Verdict[] => [
    { ...act(safeguard, trigger, status, resolvedAt), startedAt: start, dueAt: due },
  ]
  if (deathAt !== null && deathAt >= start && deathAt <= due && served > deathAt && lapsed >= deathAt)
    return []
  if (lapse && lapsed <= due && served > lapsed) return lapse.as === 'met' ? verdict('met', null) : []
  if (served <= due) return verdict('met', served)
  if (scene.asOf > due) return verdict('breached', served === Infinity ? null : served)
  return verdict('due', null)
}
