import { eventType } from '../../event-type.ts'

/** Another agency or country takes over the case. */
export const transferred = eventType({
  type: 'transferred',
  group: 'services',
  compartment: 'general',
  fields: {
    to: { kind: 'text', free: true },
    reason: { kind: 'text', free: true },
  },
  example: { to: 'SOC-2', reason: 'The family moved.' },
})
