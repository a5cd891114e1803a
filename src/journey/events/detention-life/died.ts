import { eventType } from '../../event-type.ts'

/** The child died. */
export const died = eventType({
  type: 'died',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    causeStatus: { kind: 'text', free: true },
    independentInquiry: { kind: 'yes-no' },
  },
  example: { causeStatus: 'under inquiry', independentInquiry: 'yes' },
})
