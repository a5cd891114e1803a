import { caseCloses } from './case-closing.ts'
import { days, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** An assessment of needs leads to a plan. */
export const planAfterAssessment = safeguard({
  id: 'SRV-3',
  stage: 'services',
  sources: [source('Case management practice', '', 'practice', 'unverified')],
  startsAt: { pattern: event('assessed') },
  within: days(14, parameter),
  satisfiedBy: event('plan-agreed'),
  lapses: { when: caseCloses, as: 'met' },
})
