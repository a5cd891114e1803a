import { eventType } from '../../event-type.ts'

/** These offences replace those charged before. */
export const chargeChanged = eventType({
  type: 'charge-changed',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    offences: { kind: 'codes', classification: 'iccs' },
  },
  example: { offences: ['0501'] },
})
