import { eventType } from '../../event-type.ts'
import { roles } from '../codes.ts'

/** The child is a victim, a witness, an alleged offender or another role in this case, from this date. */
export const roleAssigned = eventType({
  type: 'role-assigned',
  group: 'contact',
  compartment: 'general',
  fields: {
    role: { kind: 'code', values: roles, required: true },
    offence: { kind: 'classification', classification: 'iccs' },
    harm: { kind: 'classification', classification: 'icvac' },
    actAt: { kind: 'date' },
    reason: { kind: 'text', free: true },
  },
  example: { role: 'alleged-offender', offence: '0502', actAt: '2026-01-03' },
})
