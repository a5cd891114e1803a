import { eventType } from '../../event-type.ts'
import { serviceKinds } from '../codes.ts'

/** The child received help. */
export const serviceDelivered = eventType({
  type: 'service-delivered',
  group: 'services',
  compartment: 'general',
  fields: {
    service: { kind: 'code', values: serviceKinds },
    outcome: { kind: 'text', free: true },
  },
  example: { service: 'psychosocial', outcome: 'Goes on weekly' },
})
