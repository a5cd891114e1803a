import { eventType } from '../../event-type.ts'

/** The court case is over. */
export const proceedingsEnded = eventType({
  type: 'proceedings-ended',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    reason: { kind: 'text', free: true },
  },
  example: { reason: 'Withdrawn by the prosecution.' },
})
