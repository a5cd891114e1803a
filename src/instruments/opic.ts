import { instrument, unread } from './instrument.ts'

/** The protocol by which a child can complain to the Committee. */
export const complaints = instrument({
  id: 'OPIC',
  level: 'treaty',
  title: unread(
    'Optional Protocol to the Convention on the Rights of the Child on a communications procedure',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/66/138, annex'),
  adopted: unread('2011-12-19'),
  inForce: unread('2014-04-14'),
})
