import { eventType } from '../../event-type.ts'

/** What happened, and who else was concerned, is joined to this case. */
export const incidentLinked = eventType({
  type: 'incident-linked',
  group: 'contact',
  compartment: 'general',
  fields: {
    incident: { kind: 'reference', to: 'incident', required: true },
  },
  example: { incident: 'INC-12' },
})
