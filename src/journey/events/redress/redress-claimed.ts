import { eventType } from '../../event-type.ts'
import { redressKinds } from '../codes.ts'

/** Compensation or another form of redress was asked for. */
export const redressClaimed = eventType({
  type: 'redress-claimed',
  group: 'redress',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: redressKinds, required: true },
    forum: { kind: 'text', free: true },
    amount: { kind: 'number', unit: 'currency' },
    currency: { kind: 'text', free: false },
  },
  example: { kind: 'compensation', forum: 'Criminal court', amount: 1200, currency: 'EUR' },
})
