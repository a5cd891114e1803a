import { eventType } from '../../event-type.ts'

/** The child lives with their family again. */
export const reunified = eventType({
  type: 'reunified',
  group: 'protection-and-care',
  compartment: 'general',
  fields: {},
  example: {},
})
