import { eventType } from '../../event-type.ts'
import { reviewOutcomes } from '../codes.ts'

/** The competent authority looked again at whether the child must stay locked up. */
export const detentionReviewed = eventType({
  type: 'detention-reviewed',
  group: 'custody',
  compartment: 'general',
  fields: {
    outcome: { kind: 'code', values: reviewOutcomes },
    nextReviewAt: { kind: 'instant' },
  },
  example: { outcome: 'release', nextReviewAt: '2026-02-17T09:00:00+02:00' },
})
