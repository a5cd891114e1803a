import { eventType } from '../../event-type.ts'
import { separationsFromAdults } from '../codes.ts'

/** The child was admitted to the place where they are held or cared for. */
export const admitted = eventType({
  type: 'admitted',
  group: 'custody',
  compartment: 'general',
  fields: {
    commitmentOrder: { kind: 'yes-no' },
    separatedFromAdults: { kind: 'code', values: separationsFromAdults },
    rightsExplained: { kind: 'yes-no' },
    language: { kind: 'language' },
  },
  example: { commitmentOrder: 'yes', separatedFromAdults: 'wholly', rightsExplained: 'yes', language: 'ar' },
})
