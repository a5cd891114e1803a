import { instrument, unread } from './instrument.ts'

/** Where only the law of each country, or none, sets a limit. */
export const practiceAndNationalLaw = instrument({
  id: 'Practice and national law',
  level: 'practice',
  title: unread('Practice of authorities and of services that host content, and national law'),
  adoptedBy: null,
  symbol: null,
  adopted: null,
  inForce: null,
})
