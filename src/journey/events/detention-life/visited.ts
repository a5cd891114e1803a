import { eventType } from '../../event-type.ts'
import { contactWays, visitors } from '../codes.ts'

/** Somebody came to see the child, or reached them. */
export const visited = eventType({
  type: 'visited',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    by: { kind: 'code', values: visitors, required: true },
    how: { kind: 'code', values: contactWays, required: true },
  },
  example: { by: 'parent', how: 'visit' },
})
