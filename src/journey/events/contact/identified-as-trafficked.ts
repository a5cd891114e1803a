import { eventType } from '../../event-type.ts'

/** The competent authority recognised the child as a victim of trafficking. */
export const identifiedAsTrafficked = eventType({
  type: 'identified-as-trafficked',
  group: 'contact',
  compartment: 'general',
  fields: {
    by: { kind: 'text', free: true },
    indicators: { kind: 'list', free: true },
    decision: { kind: 'text', free: true },
  },
  example: {
    by: 'Anti-trafficking unit',
    indicators: ['documents held by another person'],
    decision: 'Recognised as a victim of trafficking.',
  },
})
