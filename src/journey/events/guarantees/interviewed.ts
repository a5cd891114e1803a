import { eventType } from '../../event-type.ts'
import { recordings, roles } from '../codes.ts'

/** The child was questioned or gave an account. */
export const interviewed = eventType({
  type: 'interviewed',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    by: { kind: 'reference', to: 'agency' },
    as: { kind: 'code', values: roles, required: true },
    recorded: { kind: 'code', values: recordings },
    lawyerPresent: { kind: 'yes-no' },
    parentOrAdultPresent: { kind: 'yes-no' },
    supportPerson: { kind: 'yes-no' },
    adaptedPremises: { kind: 'yes-no' },
    minutes: { kind: 'number', unit: 'minutes' },
  },
  example: {
    by: 'POL-1',
    as: 'victim',
    recorded: 'video',
    lawyerPresent: 'yes',
    parentOrAdultPresent: 'yes',
    supportPerson: 'yes',
    adaptedPremises: 'yes',
    minutes: 40,
  },
})
