import { eventType } from '../../event-type.ts'

/** The platform removed the harmful content. */
export const contentRemoved = eventType({
  type: 'content-removed',
  group: 'online-harm',
  compartment: 'general',
  fields: {
    platform: { kind: 'text', free: true },
    jurisdiction: { kind: 'text', free: true },
    reference: { kind: 'text', free: false },
  },
  example: { platform: 'Example Platform', jurisdiction: 'ARK', reference: 'N-77' },
})
