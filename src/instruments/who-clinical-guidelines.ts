import { instrument, unread } from './instrument.ts'

/** Health care after sexual abuse, with its hours. */
export const clinicalGuidelines = instrument({
  id: 'WHO clinical guidelines (2017)',
  level: 'guidance',
  title: unread(
    'Responding to children and adolescents who have been sexually abused: WHO clinical guidelines',
  ),
  adoptedBy: unread('World Health Organization'),
  symbol: null,
  adopted: unread('2017'),
  inForce: null,
})
