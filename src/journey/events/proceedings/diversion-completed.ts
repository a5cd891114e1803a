import { eventType } from '../../event-type.ts'
import { diversionMeasures, diversionStages } from '../codes.ts'

/** The child did what was agreed. */
export const diversionCompleted = eventType({
  type: 'diversion-completed',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: diversionMeasures },
    admissionFree: { kind: 'yes-no' },
    writtenConsent: { kind: 'yes-no' },
    legalAdvice: { kind: 'yes-no' },
    stage: { kind: 'code', values: diversionStages },
  },
  example: { measure: 'mediation', stage: 'prosecution' },
})
