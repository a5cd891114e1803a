import { eventType } from '../../event-type.ts'
import { measureAlternativesTo, measures } from '../codes.ts'

/** A measure in freedom began. */
export const measureStarted = eventType({
  type: 'measure-started',
  group: 'measures',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: measures, required: true },
    insteadOf: { kind: 'code', values: measureAlternativesTo },
    supervisor: { kind: 'text', free: true },
    until: { kind: 'date' },
    outcome: { kind: 'text', free: true },
  },
  example: {
    measure: 'supervision',
    insteadOf: 'pre-sentence-detention',
    supervisor: 'Probation office',
    until: '2026-06-30',
  },
})
