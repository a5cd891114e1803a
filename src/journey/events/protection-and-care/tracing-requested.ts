import { eventType } from '../../event-type.ts'

/** Somebody looks for the family of the child. */
export const tracingRequested = eventType({
  type: 'tracing-requested',
  group: 'protection-and-care',
  compartment: 'general',
  fields: {},
  example: {},
})
