import { mayCountAll } from '../figures/figures.policy.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'

/**
 * `published`: filled from releases in force alone, so it may leave the house: it says nothing that had not left.
 * `exact`: filled from exact counts, a working copy that stays inside, marked so on every sheet.
 */
export const copies = ['published', 'exact'] as const
export type Copy = (typeof copies)[number]

/** May this role make this copy? What is published is everybody's; exact numbers are the statisticians'. */
export function mayMakeReturn(role: Role, copy: Copy): boolean {
  return copy === 'published' || mayCountAll(role)
}
