import type { Role } from '../sign-in/sign-in.policy.ts'
import { mayRecordEvents } from '../sign-in/sign-in.policy.ts'

/** One standing of the acting person's agency in the case. */
export type OwnStanding = { capacity: string; compartments: readonly string[] }

/**
 * May this person open a case to another agency, or end that? Only whose agency leads the case, and nobody
 * gives what is closed to themselves.
 */
export function mayInvolve(
  role: Role,
  own: readonly OwnStanding[],
  openToRole: readonly string[],
  given: readonly string[],
): boolean {
  const leads = own.filter((standing) => standing.capacity === 'lead')
  const opened = new Set(
    leads.flatMap((standing) => standing.compartments).filter((each) => openToRole.includes(each)),
  )
  return mayRecordEvents(role) && leads.length > 0 && given.every((compartment) => opened.has(compartment))
}
