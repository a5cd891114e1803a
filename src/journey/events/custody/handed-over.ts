import { eventType } from '../../event-type.ts'

/** The child passed from an armed or security actor to civilian child protection. */
export const handedOver = eventType({
  type: 'handed-over',
  group: 'custody',
  compartment: 'general',
  fields: {
    from: { kind: 'reference', to: 'agency' },
    to: { kind: 'reference', to: 'agency' },
    protocol: { kind: 'text', free: true },
  },
  example: { from: 'ARM-1', to: 'SOC-1', protocol: 'Handover protocol of 2024' },
})
