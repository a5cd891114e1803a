import { eventType } from '../../event-type.ts'
import { redressKinds } from '../codes.ts'

/** Compensation or another form of redress was granted. */
export const redressAwarded = eventType({
  type: 'redress-awarded',
  group: 'redress',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: redressKinds, required: true },
    forum: { kind: 'text', free: true },
    amount: { kind: 'number', unit: 'currency' },
    currency: { kind: 'text', free: false },
  },
  example: { kind: 'compensation', forum: 'Criminal court', amount: 1000, currency: 'EUR' },
})
