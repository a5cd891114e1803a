import { eventType } from '../../event-type.ts'

/** The child was taken from one place to another and is still held. */
export const moved = eventType({
  type: 'moved',
  group: 'custody',
  compartment: 'general',
  fields: {
    from: { kind: 'reference', to: 'place' },
    to: { kind: 'reference', to: 'place' },
    reason: { kind: 'text', free: true },
  },
  example: { from: 'PL-3', to: 'PL-4', reason: 'Closer to the family.' },
})
