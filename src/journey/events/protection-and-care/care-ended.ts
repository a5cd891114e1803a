import { eventType } from '../../event-type.ts'
import { careKinds } from '../codes.ts'

/** The child no longer lives in this care. */
export const careEnded = eventType({
  type: 'care-ended',
  group: 'protection-and-care',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: careKinds },
  },
  example: { kind: 'foster' },
})
