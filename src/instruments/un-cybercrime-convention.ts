import { instrument, read, unread } from './instrument.ts'

/** The worldwide convention on cybercrime. */
export const unCybercrimeConvention = instrument({
  id: 'UN Convention against Cybercrime',
  level: 'treaty',
  title: read('United Nations Convention against Cybercrime', 'treaties.un.org, MTDSG XVIII-16'),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: read('A/RES/79/243, annex', 'treaties.un.org, MTDSG XVIII-16'),
  adopted: read('2024-12-24', 'treaties.un.org, MTDSG XVIII-16'),
  inForce: null,
})
