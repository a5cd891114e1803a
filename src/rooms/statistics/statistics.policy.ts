import type { Role } from '../sign-in/sign-in.policy.ts'

/** May this role have reports made while it is away? They are about everybody, as a statistician's figures are. */
export function mayScheduleReports(role: Role): boolean {
  return role === 'statistician'
}
