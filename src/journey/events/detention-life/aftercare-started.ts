import { eventType } from '../../event-type.ts'

/** Support after release began. */
export const aftercareStarted = eventType({
  type: 'aftercare-started',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    kind: { kind: 'text', free: true },
  },
  example: { kind: 'Mentor and school place' },
})
