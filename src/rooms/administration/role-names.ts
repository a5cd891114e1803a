import type { Role } from '../sign-in/sign-in.policy.ts'

/** Every role, in the order in which pages show them. */
export const roleNames = [
  'caseworker',
  'supervisor',
  'police-desk',
  'prosecutor',
  'judge',
  'place-staff',
  'probation',
  'health',
  'legal-aid',
  'inspector',
  'statistician',
  'administrator',
] as const satisfies readonly Role[]
