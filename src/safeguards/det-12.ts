import { whileDetained } from './in-detention.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** After any use of force, a health professional sees the child. */
export const forceFollowedUp = safeguard({
  id: 'DET-12',
  stage: 'detention',
  sources: [source('Havana Rules', 'rules 63-64', 'un-rules', 'unverified')],
  judges: whileDetained(event('force-used')),
  good: { medicalSeen: ['yes'] },
})
