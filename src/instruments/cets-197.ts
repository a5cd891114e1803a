import { instrument, unread } from './instrument.ts'

/** Trafficking, with a provision on not punishing victims. */
export const actionAgainstTrafficking = instrument({
  id: 'CETS 197',
  level: 'regional-treaty',
  title: unread('Council of Europe Convention on Action against Trafficking in Human Beings'),
  adoptedBy: unread('Council of Europe'),
  symbol: unread('CETS No. 197'),
  adopted: unread('2005-05-16'),
  inForce: unread('2008-02-01'),
})
