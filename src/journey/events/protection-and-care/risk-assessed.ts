import { eventType } from '../../event-type.ts'
import { ecologicalLevels, riskLevels } from '../codes.ts'

/** How much danger the child is in, and what protects them. */
export const riskAssessed = eventType({
  type: 'risk-assessed',
  group: 'protection-and-care',
  compartment: 'general',
  fields: {
    level: { kind: 'code', values: riskLevels, required: true },
    factors: { kind: 'list', free: true, proposes: ecologicalLevels },
    strengths: { kind: 'list', free: true, proposes: ecologicalLevels },
  },
  example: {
    level: 'medium',
    factors: [{ level: 'relationship', text: 'Violence between adults at home' }],
    strengths: [{ level: 'community', text: 'A teacher whom the child trusts' }],
  },
})
