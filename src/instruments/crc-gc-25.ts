import { instrument, unread } from './instrument.ts'

/** Children’s rights online. */
export const digitalEnvironment = instrument({
  id: 'CRC/C/GC/25',
  level: 'treaty-body',
  title: unread('General comment No. 25 (2021) on children’s rights in relation to the digital environment'),
  adoptedBy: unread('Committee on the Rights of the Child'),
  symbol: unread('CRC/C/GC/25'),
  adopted: unread('2021-03-02'),
  inForce: null,
})
