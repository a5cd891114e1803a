import { instrument, unread } from './instrument.ts'

/** Measures instead of detention. */
export const tokyoRules = instrument({
  id: 'Tokyo Rules',
  level: 'un-rules',
  title: unread('United Nations Standard Minimum Rules for Non-custodial Measures (The Tokyo Rules)'),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/45/110, annex'),
  adopted: unread('1990-12-14'),
  inForce: null,
})
