import { admission } from './in-detention.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** On admission the rules and rights are explained to the child. */
export const rulesExplained = safeguard({
  id: 'DET-20',
  stage: 'detention',
  sources: [
    source('Havana Rules', 'rules 24-25', 'un-rules', { readAt: 'child-abuse.com/.../dci_pr7.html' }),
  ],
  judges: admission,
  good: { rightsExplained: ['yes'] },
})
