import { eventType } from '../../event-type.ts'

/** The agencies met about this case. */
export const caseConferenced = eventType({
  type: 'case-conferenced',
  group: 'services',
  compartment: 'general',
  fields: {
    agencies: { kind: 'list', free: true },
    decisions: { kind: 'text', free: true },
  },
  example: { agencies: ['SOC-1', 'POL-1'], decisions: 'School contacted by Friday.' },
})
