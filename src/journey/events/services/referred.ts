import { eventType } from '../../event-type.ts'
import { referralUrgencies } from '../codes.ts'

/** Another agency was asked to help. */
export const referred = eventType({
  type: 'referred',
  group: 'services',
  compartment: 'general',
  fields: {
    to: { kind: 'reference', to: 'agency', required: true },
    service: { kind: 'text', free: true },
    urgency: { kind: 'code', values: referralUrgencies },
  },
  example: { to: 'NGO-1', service: 'Psychosocial support', urgency: '72h' },
})
