import { eventType } from '../../event-type.ts'

/** The offences named here are no longer charged. None named means all. */
export const chargeDropped = eventType({
  type: 'charge-dropped',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    offences: { kind: 'codes', classification: 'iccs' },
  },
  example: { offences: ['0502'] },
})
