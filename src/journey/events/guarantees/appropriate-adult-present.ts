import { eventType } from '../../event-type.ts'

/** An adult whom the child trusts was there. */
export const appropriateAdultPresent = eventType({
  type: 'appropriate-adult-present',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    relation: { kind: 'text', free: true },
  },
  example: { relation: 'aunt' },
})
