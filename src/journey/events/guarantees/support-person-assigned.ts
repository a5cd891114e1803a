import { eventType } from '../../event-type.ts'

/** One person accompanies the child from now on. */
export const supportPersonAssigned = eventType({
  type: 'support-person-assigned',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    relation: { kind: 'text', free: true },
  },
  example: { relation: 'trained support worker' },
})
