import { eventType } from '../../event-type.ts'

/** An adult is now responsible in law for the child. */
export const guardianAppointed = eventType({
  type: 'guardian-appointed',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    kind: { kind: 'text', free: true },
  },
  example: { kind: 'guardian for an unaccompanied child' },
})
