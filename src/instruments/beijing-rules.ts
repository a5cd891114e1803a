import { instrument, unread } from './instrument.ts'

/** The administration of justice for children. */
export const beijingRules = instrument({
  id: 'Beijing Rules',
  level: 'un-rules',
  title: unread(
    'United Nations Standard Minimum Rules for the Administration of Juvenile Justice (The Beijing Rules)',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/40/33, annex'),
  adopted: unread('1985-11-29'),
  inForce: null,
})
