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
] as const

/** What a person works as in an agency. */
export type Role = (typeof roleNames)[number]
