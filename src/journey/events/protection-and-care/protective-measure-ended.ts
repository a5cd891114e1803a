import { eventType } from '../../event-type.ts'
import { protectiveMeasures } from '../codes.ts'

/** The protective measure is over. */
export const protectiveMeasureEnded = eventType({
  type: 'protective-measure-ended',
  group: 'protection-and-care',
  compartment: 'protected-location',
  fields: {
    kind: { kind: 'code', values: protectiveMeasures },
    against: { kind: 'text', free: true },
  },
  example: { kind: 'no-contact' },
})
