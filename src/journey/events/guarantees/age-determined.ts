import { eventType } from '../../event-type.ts'
import { ageMethods } from '../codes.ts'

/** The age of the child was established, or estimated in their favour. */
export const ageDetermined = eventType({
  type: 'age-determined',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    method: { kind: 'code', values: ageMethods },
    dateOfBirth: { kind: 'date' },
    range: { kind: 'list', free: true },
    benefitOfDoubt: { kind: 'yes-no' },
  },
  example: {
    method: 'holistic-assessment',
    dateOfBirth: '2010-01-01',
    range: [15, 17],
    benefitOfDoubt: 'yes',
  },
})
