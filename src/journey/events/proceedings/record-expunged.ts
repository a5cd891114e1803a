import { eventType } from '../../event-type.ts'

/** The record no longer counts against the child. */
export const recordExpunged = eventType({
  type: 'record-expunged',
  group: 'proceedings',
  compartment: 'general',
  fields: {},
  example: {},
})
