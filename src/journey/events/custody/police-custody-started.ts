import { eventType } from '../../event-type.ts'

/** The child is held by the police. */
export const policeCustodyStarted = eventType({
  type: 'police-custody-started',
  group: 'custody',
  compartment: 'general',
  fields: {},
  example: {},
})
