import { eventType } from '../../event-type.ts'

/** The child is back in the place that they had left. */
export const returned = eventType({
  type: 'returned',
  group: 'custody',
  compartment: 'general',
  fields: {},
  example: {},
})
