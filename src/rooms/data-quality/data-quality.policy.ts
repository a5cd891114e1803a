import { mayReadFigures } from '../figures/figures.policy.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import type { QualityScope } from './data-quality.contract.ts'

/**
 * Over what a role reads data quality: a statistician over the whole record, as counts and never a reference; a
 * supervisor over the cases of their agency, as far as the walls of the database open them, with the references of
 * what has to be put right. Null: not at all.
 */
export function qualityScopeOf(role: Role): QualityScope | null {
  if (role === 'statistician') return 'all'
  return role === 'supervisor' ? 'mine' : null
}

/** May this role read data quality? */
export function mayReadQuality(role: Role): boolean {
  return qualityScopeOf(role) !== null
}

/** May this role read the marks that stand beside figures? Whoever reads figures. */
export function mayReadMarks(role: Role): boolean {
  return mayReadFigures(role)
}

/** Is this role told which cases a check found? */
export function mayReadImplausibleCases(role: Role): boolean {
  return qualityScopeOf(role) === 'mine'
}
