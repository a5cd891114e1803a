import { eventType } from '../../event-type.ts'
import { screeningSubjects } from '../codes.ts'

/** The child was asked, with care, whether they were recruited, trafficked or smuggled. */
export const screened = eventType({
  type: 'screened',
  group: 'contact',
  compartment: 'general',
  fields: {
    as: { kind: 'code', values: screeningSubjects, required: true },
    result: { kind: 'text', free: true },
    circumstances: { kind: 'text', free: true },
  },
  example: {
    as: 'trafficked',
    result: 'Indicators found',
    circumstances: 'On arrival, with an interpreter.',
  },
})
