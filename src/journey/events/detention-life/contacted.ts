import { eventType } from '../../event-type.ts'
import { contactWays, visitors } from '../codes.ts'

/** The child spoke or wrote with somebody outside. */
export const contacted = eventType({
  type: 'contacted',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    by: { kind: 'code', values: visitors, required: true },
    how: { kind: 'code', values: contactWays, required: true },
  },
  example: { by: 'family', how: 'call' },
})
