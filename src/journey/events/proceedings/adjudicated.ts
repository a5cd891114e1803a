import { eventType } from '../../event-type.ts'
import { adjudicationOutcomes } from '../codes.ts'

/** The court decided whether the child is responsible. */
export const adjudicated = eventType({
  type: 'adjudicated',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    outcome: { kind: 'code', values: adjudicationOutcomes },
  },
  example: { outcome: 'not-responsible' },
})
