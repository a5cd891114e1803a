import { eventType } from '../../event-type.ts'
import { informedOf } from '../codes.ts'

/** A parent or guardian was told, or could not be. */
export const parentsInformed = eventType({
  type: 'parents-informed',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    of: { kind: 'code', values: informedOf, required: true },
    how: { kind: 'text', free: true },
    notPossible: { kind: 'text', free: true },
  },
  example: { of: 'apprehension', how: 'By telephone' },
})
