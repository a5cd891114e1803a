import { eventType } from '../../event-type.ts'
import { careKinds } from '../codes.ts'

/** The child lives with another family or in a home from now on. */
export const placedInCare = eventType({
  type: 'placed-in-care',
  group: 'protection-and-care',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: careKinds },
  },
  example: { kind: 'kinship' },
})
