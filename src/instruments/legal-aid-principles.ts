import { instrument, unread } from './instrument.ts'

/** Legal aid in criminal justice. */
export const legalAidPrinciples = instrument({
  id: 'UN Principles and Guidelines on Access to Legal Aid',
  level: 'un-rules',
  title: unread(
    'United Nations Principles and Guidelines on Access to Legal Aid in Criminal Justice Systems',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/67/187, annex'),
  adopted: unread('2012-12-20'),
  inForce: null,
})
