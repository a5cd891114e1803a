/** What the child is in a case: roles with their own dates, several at once. */
import { type StandingEvent, touches } from './standing-event.ts'

export type RoleInterval = {
  readonly role: string
  readonly case: string
  readonly from: number
  to: number | null
  readonly assigned: StandingEvent
  ended: StandingEvent | null
}

/** Applies one event to the intervals so far; assigning a role that is active changes nothing. */
export function followRoles(roles: RoleInterval[], event: StandingEvent): void {
  if (event.type !== 'role-assigned' && event.type !== 'role-ended') return
  const role = String(event.data.role)
  const active = activeRole(roles, event.case, role)
  if (event.type === 'role-assigned') {
    if (active) return
    roles.push({ role, case: event.case, from: event.effective, to: null, assigned: event, ended: null })
  } else if (active) {
    active.to = event.effective
    active.ended = event
    // As with spells, a role that ended as it began was never held.
    if (active.from >= event.effective) roles.splice(roles.indexOf(active), 1)
  }
}

/** The interval of a role that has not ended in a case. */
export function activeRole(
  roles: readonly RoleInterval[],
  inCase: string,
  role: string,
): RoleInterval | undefined {
  return roles.find((interval) => interval.to === null && interval.case === inCase && interval.role === role)
}

/** The roles that set a child in conflict with the law. */
export const offenderRoles: ReadonlySet<string> = new Set([
  'alleged-offender',
  'accused',
  'recognised-offender',
])

/** Whether one of the roles is active, in any case of the child, when the event happens. */
export function isRoleActive(
  roles: readonly RoleInterval[],
  wanted: ReadonlySet<string>,
  event: StandingEvent,
): boolean {
  return roles.some((interval) => wanted.has(interval.role) && touches(event, interval.from, interval.to))
}
