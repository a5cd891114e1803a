/** In which capacity an agency stands in a case, and on which legal basis: for the contract and for forms. */
export const capacities = [
  'lead',
  'party',
  'service',
  'legal-aid',
  'court',
  'facility',
  'inspection',
] as const
export const bases = ['law', 'court-order', 'consent', 'vital-interest'] as const
