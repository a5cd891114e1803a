import { instrument, unread } from './instrument.ts'

/** Cybercrime and electronic evidence; open to States beyond Europe. */
export const budapestConvention = instrument({
  id: 'Budapest Convention',
  level: 'regional-treaty',
  title: unread('Convention on Cybercrime'),
  adoptedBy: unread('Council of Europe'),
  symbol: unread('ETS No. 185'),
  adopted: unread('2001-11-23'),
  inForce: unread('2004-07-01'),
})
