import { eventType } from '../../event-type.ts'
import { separationKinds } from '../codes.ts'

/** The child was kept apart from the others. */
export const separated = eventType({
  type: 'separated',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: separationKinds, required: true },
    minutes: { kind: 'number', unit: 'minutes' },
    reasons: { kind: 'text', free: true },
    alone: { kind: 'yes-no' },
  },
  example: { kind: 'medical', minutes: 240, reasons: 'Contagious illness', alone: 'no' },
})
