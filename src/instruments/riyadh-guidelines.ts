import { instrument, unread } from './instrument.ts'

/** Prevention: no child is penalised for what is no offence for an adult. */
export const riyadhGuidelines = instrument({
  id: 'Riyadh Guidelines',
  level: 'un-rules',
  title: unread(
    'United Nations Guidelines for the Prevention of Juvenile Delinquency (The Riyadh Guidelines)',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/45/112, annex'),
  adopted: unread('1990-12-14'),
  inForce: null,
})
