import { eventType } from '../../event-type.ts'
import { reportChannels } from '../codes.ts'

/** Somebody told us that a child may be in danger or has been harmed. */
export const reportReceived = eventType({
  type: 'report-received',
  group: 'contact',
  compartment: 'general',
  fields: {
    channel: { kind: 'code', values: reportChannels },
    forms: { kind: 'codes', classification: 'icvac' },
    urgent: { kind: 'yes-no' },
  },
  example: { channel: 'school', forms: ['3'], urgent: 'yes' },
})
