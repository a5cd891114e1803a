import { eventType } from '../../event-type.ts'

/** The lawyer no longer stands by the child. */
export const legalAidEnded = eventType({
  type: 'legal-aid-ended',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    provider: { kind: 'text', free: true },
    lawyer: { kind: 'text', free: true },
    specialised: { kind: 'yes-no' },
  },
  example: { provider: 'Legal Aid Board', lawyer: 'A. Dorn', specialised: 'yes' },
})
