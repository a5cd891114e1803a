import { instrument, unread } from './instrument.ts'

/** Not one instrument: what standard operating procedures have in common. No single global norm exists. */
export const caseManagementPractice = instrument({
  id: 'Case management practice',
  level: 'practice',
  title: unread('Case management practice as standard operating procedures of agencies describe it'),
  adoptedBy: null,
  symbol: null,
  adopted: null,
  inForce: null,
})
