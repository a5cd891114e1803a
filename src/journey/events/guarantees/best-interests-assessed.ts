import { eventType } from '../../event-type.ts'

/** What is best for this child was weighed and written down. */
export const bestInterestsAssessed = eventType({
  type: 'best-interests-assessed',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    decision: { kind: 'text', free: true },
    by: { kind: 'text', free: true },
    elements: { kind: 'list', free: true },
  },
  example: {
    decision: 'Stay with the aunt',
    by: 'Child protection panel',
    elements: ['views of the child', 'family ties'],
  },
})
