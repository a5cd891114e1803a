import { eventType } from '../../event-type.ts'
import { measureAlternativesTo, measures } from '../codes.ts'

/** The measure is over. */
export const measureEnded = eventType({
  type: 'measure-ended',
  group: 'measures',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: measures, required: true },
    insteadOf: { kind: 'code', values: measureAlternativesTo },
    supervisor: { kind: 'text', free: true },
    until: { kind: 'date' },
    outcome: { kind: 'text', free: true },
  },
  example: { measure: 'supervision', outcome: 'Completed' },
})
