import { instrument, unread } from './instrument.ts'

/** Forms of violence, and the chain from identifying to follow-up. */
export const freedomFromViolence = instrument({
  id: 'CRC/C/GC/13',
  level: 'treaty-body',
  title: unread(
    'General comment No. 13 (2011): The right of the child to freedom from all forms of violence',
  ),
  adoptedBy: unread('Committee on the Rights of the Child'),
  symbol: unread('CRC/C/GC/13'),
  adopted: unread('2011-04-18'),
  inForce: null,
})
