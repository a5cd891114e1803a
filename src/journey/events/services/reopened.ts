import { eventType } from '../../event-type.ts'

/** Work on this case starts again. */
export const reopened = eventType({
  type: 'reopened',
  group: 'services',
  compartment: 'general',
  fields: {
    reason: { kind: 'text', free: true },
  },
  example: { reason: 'New report' },
})
