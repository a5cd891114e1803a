import { eventType } from '../../event-type.ts'
import { complaintChannels } from '../codes.ts'

/** The complaint was answered. */
export const complaintAnswered = eventType({
  type: 'complaint-answered',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    channel: { kind: 'code', values: complaintChannels },
    subject: { kind: 'text', free: true },
    outcome: { kind: 'text', free: true },
  },
  example: { channel: 'director', subject: 'Held alone', outcome: 'Upheld' },
})
