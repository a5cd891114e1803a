import { instrument, unread } from './instrument.ts'

/** What solitary confinement is. */
export const nelsonMandelaRules = instrument({
  id: 'Nelson Mandela Rules',
  level: 'un-rules',
  title: unread(
    'United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/70/175, annex'),
  adopted: unread('2015-12-17'),
  inForce: null,
})
