import { eventType } from '../../event-type.ts'
import { measures, sanctions } from '../codes.ts'

/** The court decided what follows. */
export const sentenced = eventType({
  type: 'sentenced',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    sanction: { kind: 'code', values: sanctions, required: true },
    measures: { kind: 'list', free: true, proposes: measures },
    custodialDays: { kind: 'number', unit: 'days' },
  },
  example: { sanction: 'non-custodial', measures: ['probation'] },
})
