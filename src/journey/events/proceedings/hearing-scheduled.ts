import { eventType } from '../../event-type.ts'
import { hearingKinds, specialMeasures } from '../codes.ts'

/** A court fixed a date for a hearing. */
export const hearingScheduled = eventType({
  type: 'hearing-scheduled',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: hearingKinds, required: true },
    closed: { kind: 'yes-no' },
    specialMeasuresUsed: { kind: 'list', free: true, proposes: specialMeasures },
    childPresent: { kind: 'yes-no' },
    reason: { kind: 'text', free: true },
    scheduledFor: { kind: 'instant', required: true },
  },
  example: { kind: 'trial', scheduledFor: '2026-04-14T09:30:00+02:00' },
})
