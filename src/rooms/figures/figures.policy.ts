import { compartmentsOf, type Role } from '../sign-in/sign-in.policy.ts'
import type { Scope } from './figures.contract.ts'

/** May this role read exact numbers about everybody? Statisticians, who open nothing of any child, and nobody else. */
export function mayCountAll(role: Role): boolean {
  return role === 'statistician'
}

/** May this role count the children it may open? Everybody who opens any. */
export function mayCountOwn(role: Role): boolean {
  return compartmentsOf(role).length > 0
}

/** The scopes that a role may ask for, the usual one first; empty: it reads what is released. */
export function scopesOf(role: Role): readonly Scope[] {
  return [...(mayCountAll(role) ? ['all' as const] : []), ...(mayCountOwn(role) ? ['mine' as const] : [])]
}

/** May this role read figures at all? */
export function mayReadFigures(role: Role): boolean {
  return scopesOf(role).length > 0
}
