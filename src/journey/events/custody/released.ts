import { eventType } from '../../event-type.ts'
import { releaseDestinations } from '../codes.ts'

/** The child is free again, or goes home under conditions. */
export const released = eventType({
  type: 'released',
  group: 'custody',
  compartment: 'general',
  fields: {
    to: { kind: 'code', values: releaseDestinations },
    conditions: { kind: 'text', free: true },
  },
  example: { to: 'family', conditions: 'Sleeps at home.' },
})
