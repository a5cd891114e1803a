import { eventType } from '../../event-type.ts'

/** Support after release is over. */
export const aftercareEnded = eventType({
  type: 'aftercare-ended',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    kind: { kind: 'text', free: true },
  },
  example: { kind: 'Mentor and school place' },
})
