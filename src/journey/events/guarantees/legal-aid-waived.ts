import { eventType } from '../../event-type.ts'

/** The child gave up the right to a lawyer. Say whether freely, and whether a judge checked it. */
export const legalAidWaived = eventType({
  type: 'legal-aid-waived',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    voluntary: { kind: 'yes-no' },
    judiciallySupervised: { kind: 'yes-no' },
  },
  example: { voluntary: 'yes', judiciallySupervised: 'yes' },
})
