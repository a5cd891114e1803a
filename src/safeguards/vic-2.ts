import { hours, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A child victim or witness has a support person at their side. */
export const victimSupported = safeguard({
  id: 'VIC-2',
  stage: 'victims-and-witnesses',
  sources: [source('ECOSOC resolution 2005/20', 'paras 22-25', 'un-rules', 'unverified')],
  startsAt: { pattern: event('role-assigned', { role: ['victim', 'witness'] }) },
  within: hours(72, parameter),
  satisfiedBy: event('support-person-assigned'),
  standing: { assigned: event('support-person-assigned') },
})
