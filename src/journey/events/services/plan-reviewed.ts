import { eventType } from '../../event-type.ts'
import { serviceKinds } from '../codes.ts'

/** The plan was looked at again. */
export const planReviewed = eventType({
  type: 'plan-reviewed',
  group: 'services',
  compartment: 'general',
  fields: {
    goals: { kind: 'list', free: true },
    services: { kind: 'list', free: true, proposes: serviceKinds },
    childAgrees: { kind: 'yes-no' },
  },
  example: { goals: ['Finish the mechanics course'], services: ['education'], childAgrees: 'yes' },
})
