/** When the child has a role: from role-assigned to the next role-ended of the case that assigned it. */
import type { Fact } from './fact.ts'

type Held = { readonly role: unknown; readonly from: number; readonly to: number }

/** Whether one of the roles is active when an event happens; `facts` are the child's, of all cases. */
export function isActive(roles: readonly string[], event: Fact, facts: readonly Fact[]): boolean {
  return held(facts).some(({ role, from, to }) => {
    if (!roles.includes(String(role)) || to <= from) return false
    return event.period ? from < event.end && to > event.start : from <= event.start && event.start < to
  })
}

function held(facts: readonly Fact[]): Held[] {
  const assigned = facts.filter((fact) => fact.type === 'role-assigned')
  const keys = new Set(assigned.map((fact) => `${fact.case} ${String(fact.data.role)}`))
  return [...keys].flatMap((key) =>
    heldOnce(facts.filter((fact) => `${fact.case} ${String(fact.data.role)}` === key)),
  )
}

/** One role in one case, walked instant by instant. */
function heldOnce(facts: readonly Fact[]): Held[] {
  const intervals: { role: unknown; from: number; to: number }[] = []
  const starts = facts.filter((fact) => fact.type === 'role-assigned')
  const ends = facts.filter((fact) => fact.type === 'role-ended')
  const instants = [...starts.map((fact) => fact.start), ...ends.map((fact) => fact.end)]
  for (const at of [...new Set(instants)].sort((a, b) => a - b)) {
    const active = intervals.find((interval) => interval.to === Infinity)
    const ended = ends.filter((fact) => fact.end === at)
    const begins = starts.some((fact) => fact.start === at)
    if (active && ended.length > 0) active.to = at
    // What begins and ends at one instant vanishes, unless the end is that of the role as held before.
    const vanishes = !active && ended.some((fact) => !fact.period)
    const goesOn = active !== undefined && ended.length === 0
    if (begins && !vanishes && !goesOn) intervals.push({ role: facts[0]?.data.role, from: at, to: Infinity })
  }
  return intervals
}
