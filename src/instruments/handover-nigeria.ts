import { instrument, read, unread } from './instrument.ts'

/** One of them, whose seven days were read. */
export const handoverNigeria = instrument({
  id: 'Handover protocol of Nigeria, 30 September 2022',
  level: 'practice',
  title: unread('Handover protocol of Nigeria for children encountered in the course of armed conflict'),
  adoptedBy: unread('Nigeria and the United Nations'),
  symbol: null,
  adopted: read('2022-09-30', 'von.gov.ng'),
  inForce: null,
})
