import { eventType } from '../../event-type.ts'
import { roles } from '../codes.ts'

/** The child no longer has this role in this case. */
export const roleEnded = eventType({
  type: 'role-ended',
  group: 'contact',
  compartment: 'general',
  fields: {
    role: { kind: 'code', values: roles, required: true },
    offence: { kind: 'classification', classification: 'iccs' },
    harm: { kind: 'classification', classification: 'icvac' },
    actAt: { kind: 'date' },
    reason: { kind: 'text', free: true },
  },
  example: { role: 'witness', reason: 'The inquiry was closed.' },
})
