import { instrument, read, unread } from './instrument.ts'

/** Child victims and witnesses of crime. */
export const childVictimsAndWitnesses = instrument({
  id: 'ECOSOC resolution 2005/20',
  level: 'un-rules',
  title: read(
    'Guidelines on Justice in Matters involving Child Victims and Witnesses of Crime',
    'archive.crin.org',
  ),
  adoptedBy: unread('Economic and Social Council'),
  symbol: unread('ECOSOC resolution 2005/20, annex'),
  adopted: unread('2005-07-22'),
  inForce: null,
})
