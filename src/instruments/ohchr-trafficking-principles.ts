import { instrument, unread } from './instrument.ts'

/** Trafficked persons are not punished for what they were compelled to do. */
export const traffickingPrinciples = instrument({
  id: 'OHCHR Recommended Principles on Human Trafficking',
  level: 'un-rules',
  title: unread('Recommended Principles and Guidelines on Human Rights and Human Trafficking'),
  adoptedBy: unread('United Nations High Commissioner for Human Rights'),
  symbol: unread('E/2002/68/Add.1'),
  adopted: unread('2002-05-20'),
  inForce: null,
})
