import { instrument, unread } from './instrument.ts'

/** Unaccompanied and separated children; the Committee’s own symbol for it is CRC/GC/2005/6. */
export const unaccompaniedChildren = instrument({
  id: 'CRC/C/GC/6',
  level: 'treaty-body',
  title: unread(
    'General comment No. 6 (2005): Treatment of unaccompanied and separated children outside their country of origin',
  ),
  adoptedBy: unread('Committee on the Rights of the Child'),
  symbol: unread('CRC/GC/2005/6'),
  adopted: unread('2005-09-01'),
  inForce: null,
})
