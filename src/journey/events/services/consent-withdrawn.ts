import { eventType } from '../../event-type.ts'
import { consentGivers, consentSubjects } from '../codes.ts'

/** The child, or the adult responsible, no longer agrees. */
export const consentWithdrawn = eventType({
  type: 'consent-withdrawn',
  group: 'services',
  compartment: 'general',
  fields: {
    to: { kind: 'code', values: consentSubjects },
    by: { kind: 'code', values: consentGivers },
    limits: { kind: 'text', free: true },
  },
  example: { to: 'sharing', by: 'child' },
})
