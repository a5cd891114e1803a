import { eventType } from '../../event-type.ts'

/** A platform was asked to remove harmful content. */
export const noticeSent = eventType({
  type: 'notice-sent',
  group: 'online-harm',
  compartment: 'general',
  fields: {
    platform: { kind: 'text', free: true },
    jurisdiction: { kind: 'text', free: true },
    reference: { kind: 'text', free: false },
  },
  example: { platform: 'Example Platform', jurisdiction: 'ARK', reference: 'N-77' },
})
