import { eventType } from '../../event-type.ts'
import { diversionMeasures, diversionStages } from '../codes.ts'

/** A way out of criminal proceedings was offered to the child. */
export const diversionOffered = eventType({
  type: 'diversion-offered',
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
    stage: 'police',
  },
})
