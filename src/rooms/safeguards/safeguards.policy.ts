import { compartmentsOf, type Role } from '../sign-in/sign-in.policy.ts'

/** Lawyers: who may say that a citation was read and says what the rule says. The database holds it too. */
const lawyers: ReadonlySet<Role> = new Set<Role>(['legal-aid', 'prosecutor', 'judge'])

/** Those who answer for how a whole service works, and so may ask what another limit would have shown. */
const planners: ReadonlySet<Role> = new Set<Role>(['administrator', 'statistician', 'supervisor'])

/** May this role sign off a citation, or take a sign-off back? */
export function maySignOff(role: Role): boolean {
  return lawyers.has(role)
}

/** May this role ask how many past occurrences a proposed limit would have breached? */
export function mayAskWhatIf(role: Role): boolean {
  return planners.has(role)
}

/** May this role open children at all? Who may not is told counts, and no list. */
export function mayOpenChildren(role: Role): boolean {
  return compartmentsOf(role).length > 0
}
