import { eventType } from '../../event-type.ts'

/** The higher court decided. */
export const appealDecided = eventType({
  type: 'appeal-decided',
  group: 'proceedings',
  compartment: 'general',
  fields: {},
  example: {},
})
