import { eventType } from '../../event-type.ts'
import { explanationForms, understandings } from '../codes.ts'

/** The child was told why this happens and what their rights are, in words they understand. */
export const rightsExplained = eventType({
  type: 'rights-explained',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    language: { kind: 'language' },
    form: { kind: 'code', values: explanationForms },
    understood: { kind: 'code', values: understandings },
  },
  example: { language: 'fr', form: 'oral', understood: 'yes' },
})
