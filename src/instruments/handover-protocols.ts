import { instrument, unread } from './instrument.ts'

/** Agreements between armed forces and child protection, with limits that differ by country. */
export const handoverProtocols = instrument({
  id: 'Handover protocols',
  level: 'practice',
  title: unread(
    'Protocols on the handover of children associated with armed forces or armed groups to civilian child protection',
  ),
  adoptedBy: null,
  symbol: null,
  adopted: null,
  inForce: null,
})
