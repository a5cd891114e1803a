import { eventType } from '../../event-type.ts'
import { measureAlternativesTo, measures } from '../codes.ts'

/** A condition of the measure was not kept. */
export const measureBreached = eventType({
  type: 'measure-breached',
  group: 'measures',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: measures, required: true },
    insteadOf: { kind: 'code', values: measureAlternativesTo },
    supervisor: { kind: 'text', free: true },
    until: { kind: 'date' },
    outcome: { kind: 'text', free: true },
  },
  example: { measure: 'curfew', outcome: 'Warned' },
})
