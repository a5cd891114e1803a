import { eventType } from '../../event-type.ts'
import { complaintChannels } from '../codes.ts'

/** The child, or somebody for them, complained. */
export const complaintFiled = eventType({
  type: 'complaint-filed',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    channel: { kind: 'code', values: complaintChannels },
    subject: { kind: 'text', free: true },
    outcome: { kind: 'text', free: true },
  },
  example: { channel: 'director', subject: 'Held alone' },
})
