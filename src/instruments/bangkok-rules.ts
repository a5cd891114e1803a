import { instrument, unread } from './instrument.ts'

/** Girls and women in detention. */
export const bangkokRules = instrument({
  id: 'Bangkok Rules',
  level: 'un-rules',
  title: unread(
    'United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules)',
  ),
  adoptedBy: unread('General Assembly of the United Nations'),
  symbol: unread('A/RES/65/229, annex'),
  adopted: unread('2010-12-21'),
  inForce: null,
})
