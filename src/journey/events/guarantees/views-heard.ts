import { eventType } from '../../event-type.ts'

/** The child said what they think and want. */
export const viewsHeard = eventType({
  type: 'views-heard',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    on: { kind: 'text', free: true },
    how: { kind: 'text', free: true },
    weight: { kind: 'text', free: true },
  },
  example: { on: 'Where to live', how: 'In person', weight: 'Followed: the aunt was found suitable.' },
})
