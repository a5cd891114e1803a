import { eventType } from '../../event-type.ts'
import { diversionMeasures, diversionStages } from '../codes.ts'

/** The child leaves criminal proceedings for another response. */
export const diverted = eventType({
  type: 'diverted',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: diversionMeasures },
    admissionFree: { kind: 'yes-no' },
    writtenConsent: { kind: 'yes-no' },
    legalAdvice: { kind: 'yes-no' },
    stage: { kind: 'code', values: diversionStages },
  },
  example: {
    measure: 'mediation',
    admissionFree: 'yes',
    writtenConsent: 'yes',
    legalAdvice: 'yes',
    stage: 'prosecution',
  },
})
