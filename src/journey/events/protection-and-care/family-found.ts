import { eventType } from '../../event-type.ts'

/** The family of the child was found. */
export const familyFound = eventType({
  type: 'family-found',
  group: 'protection-and-care',
  compartment: 'general',
  fields: {},
  example: {},
})
