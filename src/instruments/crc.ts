import { instrument, unread } from './instrument.ts'

/** The Convention on the Rights of the Child: what every safeguard goes back to. */
export const convention = instrument({
  id: 'CRC',
  level: 'treaty',
  title: unread('Convention on the Rights of the Child'),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/44/25, annex'),
  adopted: unread('1989-11-20'),
  inForce: unread('1990-09-02'),
})
