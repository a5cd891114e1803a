import { eventType } from '../../event-type.ts'
import { consentGivers, consentSubjects } from '../codes.ts'

/** The child, or the adult responsible, agreed. */
export const consentGiven = eventType({
  type: 'consent-given',
  group: 'services',
  compartment: 'general',
  fields: {
    to: { kind: 'code', values: consentSubjects },
    by: { kind: 'code', values: consentGivers },
    limits: { kind: 'text', free: true },
  },
  example: { to: 'services', by: 'child', limits: 'Not to be shared with the school.' },
})
