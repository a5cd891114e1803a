import { hours, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A child victim or witness is told about their rights and what will happen. */
export const victimInformed = safeguard({
  id: 'VIC-1',
  stage: 'victims-and-witnesses',
  sources: [source('ECOSOC resolution 2005/20', 'paras 19-20', 'un-rules', 'unverified')],
  startsAt: { pattern: event('role-assigned', { role: ['victim', 'witness'] }) },
  within: hours(72, parameter),
  satisfiedBy: event('rights-explained', { understood: ['yes', 'partly'] }),
})
