import { eventType } from '../../event-type.ts'
import { redressKinds } from '../codes.ts'

/** The request for redress was refused. */
export const redressRefused = eventType({
  type: 'redress-refused',
  group: 'redress',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: redressKinds, required: true },
    forum: { kind: 'text', free: true },
    amount: { kind: 'number', unit: 'currency' },
    currency: { kind: 'text', free: false },
  },
  example: { kind: 'restitution', forum: 'Civil court' },
})
