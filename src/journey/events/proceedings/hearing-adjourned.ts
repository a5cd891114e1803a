import { eventType } from '../../event-type.ts'
import { hearingKinds, specialMeasures } from '../codes.ts'

/** The hearing did not take place, or will go on another day. */
export const hearingAdjourned = eventType({
  type: 'hearing-adjourned',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: hearingKinds, required: true },
    closed: { kind: 'yes-no' },
    specialMeasuresUsed: { kind: 'list', free: true, proposes: specialMeasures },
    childPresent: { kind: 'yes-no' },
    reason: { kind: 'text', free: true },
    scheduledFor: { kind: 'instant' },
  },
  example: {
    kind: 'trial',
    reason: 'The interpreter did not come.',
    scheduledFor: '2026-05-05T09:30:00+02:00',
  },
})
