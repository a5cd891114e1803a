import { instrument, unread } from './instrument.ts'

/** Whoever was smuggled is not prosecuted for it. */
export const smugglingProtocol = instrument({
  id: 'Smuggling of Migrants Protocol',
  level: 'treaty',
  title: unread(
    'Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/55/25, annex III'),
  adopted: unread('2000-11-15'),
  inForce: unread('2004-01-28'),
})
