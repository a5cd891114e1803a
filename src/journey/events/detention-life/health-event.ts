import { eventType } from '../../event-type.ts'

/** The child needed health care. */
export const healthEvent = eventType({
  type: 'health-event',
  group: 'detention-life',
  compartment: 'health',
  fields: {
    clinicalCareHours: { kind: 'number', unit: 'hours' },
  },
  example: { clinicalCareHours: 12 },
})
