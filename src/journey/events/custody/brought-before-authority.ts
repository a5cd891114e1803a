import { eventType } from '../../event-type.ts'
import { authorities, firstDecisions } from '../codes.ts'

/** The child appeared before a judge or another authority that can release them. */
export const broughtBeforeAuthority = eventType({
  type: 'brought-before-authority',
  group: 'custody',
  compartment: 'general',
  fields: {
    authority: { kind: 'code', values: authorities },
    decision: { kind: 'code', values: firstDecisions },
  },
  example: { authority: 'judge', decision: 'conditional-release' },
})
