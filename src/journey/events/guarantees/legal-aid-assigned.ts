import { eventType } from '../../event-type.ts'

/** A lawyer, free of charge, stands by the child. */
export const legalAidAssigned = eventType({
  type: 'legal-aid-assigned',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    provider: { kind: 'text', free: true },
    lawyer: { kind: 'text', free: true },
    specialised: { kind: 'yes-no' },
  },
  example: { provider: 'Legal Aid Board', lawyer: 'A. Dorn', specialised: 'yes' },
})
