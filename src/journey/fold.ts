/**
 * The fold: walks a journey once in its total order and follows every spell. Pure; the clock is not
 * even an argument, because what has not happened yet was left out before.
 */
import { endAll, type FoldedCase, followCase } from './case-spells.ts'
import { followDetention, type Places } from './detention.ts'
import { compareText, END } from './order.ts'
import { activeRole, followRoles, type RoleInterval } from './roles.ts'
import type { StandingEvent } from './standing-event.ts'

export type Folded = {
  readonly cases: ReadonlyMap<string, FoldedCase>
  readonly roles: RoleInterval[]
  readonly death: StandingEvent | null
}

/**
 * Follows events already sorted by `sortEvents`; finishes their order and numbers them in place. `cases`
 * has every case that they name.
 */
export function fold(
  events: StandingEvent[],
  cases: ReadonlyMap<string, FoldedCase>,
  places: Places,
): Folded {
  const lastInstant = events.find((event) => event.type === 'died')?.effective ?? Infinity
  const inLife = lastInstant === Infinity ? events : events.filter((event) => event.effective <= lastInstant)
  const roles: RoleInterval[] = []
  let death: StandingEvent | null = null
  for (let i = 0; i < events.length; ) {
    let end = i + 1
    while (end < events.length && events[end]!.effective === events[i]!.effective) end++
    if (end - i > 1) liftEnds(events, i, end, cases, roles)
    for (; i < end; i++) {
      const event = events[i]!
      event.order = i
      const state = cases.get(event.case)!
      state.events.push(event)
      followRoles(roles, event)
      // No spell begins after a death: what is dated later is a question for whoever recorded it.
      if (death) continue
      followDetention(state.detention, event, inLife, places)
      followCase(state, event)
      if (event.type === 'died') {
        death = event
        for (const other of cases.values()) endAll(other, event)
      }
    }
  }
  return { cases, roles, death }
}

/** Within events of one instant, moves the ends of what began earlier to the front. */
function liftEnds(
  events: StandingEvent[],
  start: number,
  end: number,
  cases: ReadonlyMap<string, FoldedCase>,
  roles: readonly RoleInterval[],
): void {
  if (!hasEnd(events, start, end)) return
  const group = events.slice(start, end)
  const lifted: StandingEvent[] = []
  for (const event of group) {
    if (event.rank !== END) continue
    const began = beganAt(event, cases, roles)
    event.endsEarlier = began !== null && began < event.effective
    // One known to the day ends nothing that begins at the next 00:00.
    if (event.endsEarlier || !event.exact) lifted.push(event)
  }
  if (lifted.length === 0) return
  lifted.sort((a, b) => compareText(a.id, b.id))
  const others = group.filter((event) => !lifted.includes(event))
  for (const [i, event] of [...lifted, ...others].entries()) events[start + i] = event
}

function hasEnd(events: readonly StandingEvent[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (events[i]!.rank === END) return true
  return false
}

/** Since when that runs which the event would end; null when nothing does. */
function beganAt(
  event: StandingEvent,
  cases: ReadonlyMap<string, FoldedCase>,
  roles: readonly RoleInterval[],
): number | null {
  const state = cases.get(event.case)!
  switch (event.type) {
    case 'released':
    case 'handed-over':
    case 'absconded':
      return state.detention.track.open?.from ?? null
    case 'died':
      return earliest([...cases.values()].map((other) => other.detention.track.open?.from ?? Infinity))
    case 'care-ended':
    case 'reunified':
      return state.care.open?.from ?? null
    case 'diversion-completed':
    case 'diversion-failed':
      return state.diversion.open?.from ?? null
    case 'aftercare-ended':
      return state.aftercare.open?.from ?? null
    case 'measure-ended':
      return state.measures.get(String(event.data.measure))?.open?.from ?? null
    case 'role-ended':
      return activeRole(roles, event.case, String(event.data.role))?.from ?? null
    case 'proceedings-ended':
    case 'appeal-decided':
      return state.proceedingsSince
    default:
      return null
  }
}

function earliest(instants: readonly number[]): number | null {
  const least = Math.min(...instants)
  return least === Infinity ? null : least
}
