import { eventType } from '../../event-type.ts'

/** The child is formally accused of one or more offences. */
export const charged = eventType({
  type: 'charged',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    offences: { kind: 'codes', classification: 'iccs' },
  },
  example: { offences: ['0502'] },
})
