import { instrument, unread } from './instrument.ts'

/** The protocol on children in armed conflict. */
export const armedConflict = instrument({
  id: 'OPAC',
  level: 'treaty',
  title: unread(
    'Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/54/263, annex I'),
  adopted: unread('2000-05-25'),
  inForce: unread('2002-02-12'),
})
