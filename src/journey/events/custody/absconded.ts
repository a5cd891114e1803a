import { eventType } from '../../event-type.ts'

/** The child left the place where they were held. */
export const absconded = eventType({
  type: 'absconded',
  group: 'custody',
  compartment: 'general',
  fields: {},
  example: {},
})
