import { eventType } from '../../event-type.ts'
import { harmKinds } from '../codes.ts'

/** The child was hurt while held. */
export const harmed = eventType({
  type: 'harmed',
  group: 'detention-life',
  compartment: 'general',
  fields: {
    kind: { kind: 'code', values: harmKinds },
    reported: { kind: 'yes-no' },
  },
  example: { kind: 'assault-by-peer', reported: 'yes' },
})
