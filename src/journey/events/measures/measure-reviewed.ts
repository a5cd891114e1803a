import { eventType } from '../../event-type.ts'
import { measureAlternativesTo, measures } from '../codes.ts'

/** How the measure goes was looked at again. */
export const measureReviewed = eventType({
  type: 'measure-reviewed',
  group: 'measures',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: measures, required: true },
    insteadOf: { kind: 'code', values: measureAlternativesTo },
    supervisor: { kind: 'text', free: true },
    until: { kind: 'date' },
    outcome: { kind: 'text', free: true },
  },
  example: { measure: 'supervision', supervisor: 'Probation office', outcome: 'Goes on, lighter.' },
})
