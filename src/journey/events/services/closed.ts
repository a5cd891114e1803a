import { eventType } from '../../event-type.ts'

/** The work on this case is done. */
export const closed = eventType({
  type: 'closed',
  group: 'services',
  compartment: 'general',
  fields: {
    reason: { kind: 'text', free: true },
  },
  example: { reason: 'Goals reached' },
})
