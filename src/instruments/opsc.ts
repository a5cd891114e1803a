import { instrument, read, unread } from './instrument.ts'

/** The protocol on the sale and sexual exploitation of children. */
export const saleOfChildren = instrument({
  id: 'OPSC',
  level: 'treaty',
  title: unread(
    'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/54/263, annex II'),
  adopted: unread('2000-05-25'),
  inForce: read('2002-01-18', 'cryer.org.uk'),
})
