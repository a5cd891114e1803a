import { instrument, unread } from './instrument.ts'

/** What trafficking is; it does not itself speak of non-punishment. */
export const traffickingProtocol = instrument({
  id: 'Trafficking in Persons Protocol',
  level: 'treaty',
  title: unread(
    'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/55/25, annex II'),
  adopted: unread('2000-11-15'),
  inForce: unread('2003-12-25'),
})
