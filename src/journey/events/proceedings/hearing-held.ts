import { eventType } from '../../event-type.ts'
import { hearingKinds, specialMeasures } from '../codes.ts'

/** A court heard the case. */
export const hearingHeld = eventType({
  type: 'hearing-held',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: hearingKinds, required: true },
    closed: { kind: 'yes-no' },
    specialMeasuresUsed: { kind: 'list', free: true, proposes: specialMeasures },
    childPresent: { kind: 'yes-no' },
    reason: { kind: 'text', free: true },
  },
  example: { kind: 'trial', closed: 'yes', specialMeasuresUsed: ['screen'], childPresent: 'yes' },
})
