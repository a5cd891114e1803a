import { eventType } from '../../event-type.ts'
import { redressKinds } from '../codes.ts'

/** The child received what was awarded. */
export const redressPaid = eventType({
  type: 'redress-paid',
  group: 'redress',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: redressKinds, required: true },
    forum: { kind: 'text', free: true },
    amount: { kind: 'number', unit: 'currency' },
    currency: { kind: 'text', free: false },
  },
  example: { kind: 'compensation', amount: 1000, currency: 'EUR' },
})
