import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** No questioning as a suspect without a lawyer and a parent or appropriate adult. */
export const accompaniedInterview = safeguard({
  id: 'ARR-4',
  stage: 'custody',
  sources: [
    source(
      'UN Principles and Guidelines on Access to Legal Aid',
      'guideline 10, para 53(b)',
      'un-rules',
      'unverified',
    ),
  ],
  judges: { pattern: event('interviewed', { as: ['alleged-offender', 'accused'] }) },
  good: { lawyerPresent: ['yes'], parentOrAdultPresent: ['yes'] },
})
