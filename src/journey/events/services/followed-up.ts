import { eventType } from '../../event-type.ts'
import { followUpWays } from '../codes.ts'

/** Somebody checked how the child is. */
export const followedUp = eventType({
  type: 'followed-up',
  group: 'services',
  compartment: 'general',
  fields: {
    how: { kind: 'code', values: followUpWays },
    nextDue: { kind: 'date' },
  },
  example: { how: 'visit', nextDue: '2026-03-01' },
})
