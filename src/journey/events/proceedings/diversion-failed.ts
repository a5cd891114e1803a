import { eventType } from '../../event-type.ts'
import { diversionMeasures, diversionStages } from '../codes.ts'

/** What was agreed was not carried out. */
export const diversionFailed = eventType({
  type: 'diversion-failed',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: diversionMeasures },
    admissionFree: { kind: 'yes-no' },
    writtenConsent: { kind: 'yes-no' },
    legalAdvice: { kind: 'yes-no' },
    stage: { kind: 'code', values: diversionStages },
  },
  example: { measure: 'community-service', stage: 'court' },
})
