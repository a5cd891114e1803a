import { eventType } from '../../event-type.ts'

/** The child took part in lessons or training. */
export const educationAttended = eventType({
  type: 'education-attended',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    programme: { kind: 'text', free: true },
    hours: { kind: 'number', unit: 'hours' },
  },
  example: { programme: 'Mechanics', hours: 6 },
})
