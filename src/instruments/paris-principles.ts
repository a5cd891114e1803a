import { instrument, unread } from './instrument.ts'

/** Children associated with armed forces or groups are first of all victims. */
export const parisPrinciples = instrument({
  id: 'Paris Principles',
  level: 'guidance',
  title: unread(
    'The Paris Principles: Principles and guidelines on children associated with armed forces or armed groups',
  ),
  adoptedBy: null,
  symbol: null,
  adopted: unread('2007-02'),
  inForce: null,
})
