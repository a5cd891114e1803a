import { eventType } from '../../event-type.ts'

/** The decision was taken to a higher court. */
export const appealed = eventType({
  type: 'appealed',
  group: 'proceedings',
  compartment: 'general',
  fields: {},
  example: {},
})
