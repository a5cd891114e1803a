import { instrument, unread } from './instrument.ts'

/** How a child is heard. */
export const rightToBeHeard = instrument({
  id: 'CRC/C/GC/12',
  level: 'treaty-body',
  title: unread('General comment No. 12 (2009): The right of the child to be heard'),
  adoptedBy: unread('Committee on the Rights of the Child'),
  symbol: unread('CRC/C/GC/12'),
  adopted: unread('2009-07-20'),
  inForce: null,
})
