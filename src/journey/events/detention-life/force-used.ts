import { eventType } from '../../event-type.ts'
import { forceKinds } from '../codes.ts'

/** Staff used force or restraint on the child. */
export const forceUsed = eventType({
  type: 'force-used',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: forceKinds },
    authorisedBy: { kind: 'text', free: true },
    medicalSeen: { kind: 'yes-no' },
  },
  example: { kind: 'physical', authorisedBy: 'Head of shift', medicalSeen: 'yes' },
})
