import { instrument, unread } from './instrument.ts'

/** Sexual exploitation and abuse: interviews and proceedings. */
export const lanzaroteConvention = instrument({
  id: 'Lanzarote Convention',
  level: 'regional-treaty',
  title: unread(
    'Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse',
  ),
  adoptedBy: unread('Council of Europe'),
  symbol: unread('CETS No. 201'),
  adopted: unread('2007-10-25'),
  inForce: unread('2010-07-01'),
})
