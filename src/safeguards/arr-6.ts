import { apprehension } from './apprehension.ts'
import { hours, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** The child is told the reasons and the rights in a language understood, wholly or in part. */
export const toldOfRights = safeguard({
  id: 'ARR-6',
  stage: 'custody',
  sources: [source('CRC', 'art 40(2)(b)(ii)', 'treaty', 'unverified')],
  startsAt: apprehension,
  within: hours(6, parameter),
  satisfiedBy: event('rights-explained', { understood: ['yes', 'partly'] }),
})
