import { admission } from './in-detention.ts'
import { safeguard } from './safeguard.ts'
import { havanaRegister, source } from './source.ts'

/** Nobody is admitted to detention without a valid order. */
export const validOrder = safeguard({
  id: 'DET-1',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 20', 'un-rules', havanaRegister)],
  judges: admission,
  good: { commitmentOrder: ['yes'] },
})
