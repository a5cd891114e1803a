import { eventType } from '../../event-type.ts'
import { detentionGrounds, measures, orderedDetentionStatuses } from '../codes.ts'

/** An authority decided that the child is to be locked up. */
export const detentionOrdered = eventType({
  type: 'detention-ordered',
  group: 'custody',
  compartment: 'general',
  fields: {
    status: { kind: 'code', values: orderedDetentionStatuses, required: true },
    orderReference: { kind: 'text', free: false },
    grounds: { kind: 'codes', values: detentionGrounds },
    alternativesConsidered: { kind: 'list', free: true, proposes: measures },
    until: { kind: 'date' },
  },
  example: {
    status: 'pre-sentence',
    orderReference: 'O-2026-118',
    grounds: ['flight'],
    alternativesConsidered: [{ measure: 'supervision', reason: 'No adult could be found to supervise.' }],
    until: '2026-02-03',
  },
})
