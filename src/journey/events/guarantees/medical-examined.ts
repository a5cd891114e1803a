import { eventType } from '../../event-type.ts'
import { examinationReasons } from '../codes.ts'

/** A health professional examined the child. */
export const medicalExamined = eventType({
  type: 'medical-examined',
  group: 'guarantees',
  compartment: 'health',
  fields: {
    reason: { kind: 'code', values: examinationReasons, required: true },
  },
  example: { reason: 'admission' },
})
