import { eventType } from '../../event-type.ts'

/** The record can no longer be opened without a court. */
export const recordSealed = eventType({
  type: 'record-sealed',
  group: 'proceedings',
  compartment: 'general',
  fields: {},
  example: {},
})
