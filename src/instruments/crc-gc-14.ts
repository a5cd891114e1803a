import { instrument, unread } from './instrument.ts'

/** How best interests are assessed and determined. */
export const bestInterests = instrument({
  id: 'CRC/C/GC/14',
  level: 'treaty-body',
  title: unread(
    'General comment No. 14 (2013) on the right of the child to have his or her best interests taken as a primary consideration (art. 3, para. 1)',
  ),
  adoptedBy: unread('Committee on the Rights of the Child'),
  symbol: unread('CRC/C/GC/14'),
  adopted: unread('2013-05-29'),
  inForce: null,
})
