import { eventType } from '../../event-type.ts'
import { apprehensionGrounds } from '../codes.ts'

/** The child was stopped and is no longer free to go. */
export const apprehended = eventType({
  type: 'apprehended',
  group: 'custody',
  compartment: 'general',
  fields: {
    ground: { kind: 'code', values: apprehensionGrounds },
    offence: { kind: 'classification', classification: 'iccs' },
    forceUsed: { kind: 'yes-no' },
  },
  example: { ground: 'flagrante', offence: '0502', forceUsed: 'no' },
})
