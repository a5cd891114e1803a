import { instrument, unread } from './instrument.ts'

/** Life in a place of detention. */
export const havanaRules = instrument({
  id: 'Havana Rules',
  level: 'un-rules',
  title: unread('United Nations Rules for the Protection of Juveniles Deprived of their Liberty'),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/45/113, annex'),
  adopted: unread('1990-12-14'),
  inForce: null,
})
