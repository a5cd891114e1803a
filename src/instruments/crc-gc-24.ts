import { instrument, unread } from './instrument.ts'

/** The child justice system: where most time limits come from. */
export const childJustice = instrument({
  id: 'CRC/C/GC/24',
  level: 'treaty-body',
  title: unread('General comment No. 24 (2019) on children’s rights in the child justice system'),
  adoptedBy: unread('Committee on the Rights of the Child'),
  symbol: unread('CRC/C/GC/24'),
  adopted: unread('2019-09-18'),
  inForce: null,
  replaces: 'CRC/C/GC/10',
})
