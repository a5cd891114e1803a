import { eventType } from '../../event-type.ts'
import { serviceKinds } from '../codes.ts'

/** What will be done, by whom and by when, was agreed. */
export const planAgreed = eventType({
  type: 'plan-agreed',
  group: 'services',
  compartment: 'general',
  fields: {
    goals: { kind: 'list', free: true },
    services: { kind: 'list', free: true, proposes: serviceKinds },
    childAgrees: { kind: 'yes-no' },
  },
  example: {
    goals: ['Finish the mechanics course'],
    services: ['education', 'psychosocial'],
    childAgrees: 'yes',
  },
})
