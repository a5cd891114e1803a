import { instrument, unread } from './instrument.ts'

/** The earlier general comment on justice, which named two weeks for the review of detention. */
export const formerJusticeComment = instrument({
  id: 'CRC/C/GC/10',
  level: 'treaty-body',
  title: unread('General comment No. 10 (2007): Children’s rights in juvenile justice'),
  adoptedBy: unread('Committee on the Rights of the Child'),
  symbol: unread('CRC/C/GC/10'),
  adopted: unread('2007-04-25'),
  inForce: null,
  replacedBy: 'CRC/C/GC/24',
})
