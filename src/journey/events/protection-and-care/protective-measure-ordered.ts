import { eventType } from '../../event-type.ts'
import { protectiveMeasures } from '../codes.ts'

/** A measure protects the child from somebody. */
export const protectiveMeasureOrdered = eventType({
  type: 'protective-measure-ordered',
  group: 'protection-and-care',
  compartment: 'protected-location',
  fields: {
    kind: { kind: 'code', values: protectiveMeasures },
    against: { kind: 'text', free: true },
  },
  example: { kind: 'no-contact', against: 'A member of the household' },
})
