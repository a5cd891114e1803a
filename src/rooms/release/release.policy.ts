/** Who makes, approves and publishes releases. Pure; the database holds the same (db/migrations/0009-releases.sql). */
import type { Role } from '../sign-in/sign-in.policy.ts'

/** Two people who did not make it have to say that it may leave. */
export const approvalsNeeded = 2

const approvers: ReadonlySet<Role> = new Set<Role>(['statistician', 'administrator'])

/** May this role freeze counts and have them protected? Those who may read exact numbers anyway. */
export function mayMakeReleases(role: Role): boolean {
  return role === 'statistician'
}

/** May this role approve what somebody else made, and publish what was approved? */
export function mayApproveReleases(role: Role): boolean {
  return approvers.has(role)
}

/** May this role see how far releases are, and what the public would see of them? */
export function maySeeReleases(role: Role): boolean {
  return approvers.has(role)
}

/** What a decision looks at. */
export type Considered = {
  readonly state: string
  /** Null: made at the server's command line. */
  readonly madeBy: string | null
  /** Digest of what protection gave last; null while there is none. */
  readonly digest: string | null
  readonly approvals: readonly { readonly personId: string; readonly digest: string }[]
}

export type Person = { readonly personId: string; readonly role: Role }

/** The approvals that count: of what is to leave, by people other than its maker. */
export function countApprovals({ madeBy, digest, approvals }: Considered): number {
  const people = approvals.filter((one) => one.digest === digest && one.personId !== madeBy)
  return new Set(people.map(({ personId }) => personId)).size
}

/** Why this person cannot approve it now; null when they can. */
export function whyNotApprove(
  release: Considered,
  { personId, role }: Person,
): 'session.not-allowed' | 'release.not-awaiting' | 'release.own' | 'release.approved-already' | null {
  if (!mayApproveReleases(role)) return 'session.not-allowed'
  if (release.state !== 'awaiting-approval') return 'release.not-awaiting'
  if (release.madeBy === personId) return 'release.own'
  const given = release.approvals.some((one) => one.personId === personId && one.digest === release.digest)
  return given ? 'release.approved-already' : null
}

/** Why it cannot be published now; null when it can. */
export function whyNotPublish(release: Considered): 'release.not-awaiting' | 'release.not-approved' | null {
  if (release.state !== 'awaiting-approval') return 'release.not-awaiting'
  return countApprovals(release) < approvalsNeeded ? 'release.not-approved' : null
}

/** Whether it can still be taken back. What was published stays. */
export function mayWithdraw({ state }: Pick<Considered, 'state'>): boolean {
  return state !== 'published' && state !== 'withdrawn'
}
