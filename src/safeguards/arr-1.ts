import { apprehension } from './apprehension.ts'
import { hours, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Parents are told of an apprehension; a recorded reason why that was not possible serves as well. */
export const parentsToldOfApprehension = safeguard({
  id: 'ARR-1',
  stage: 'custody',
  sources: [
    source('Beijing Rules', 'rule 10.1', 'un-rules', { readAt: 'child-abuse.com .../dci_be11.html' }),
  ],
  startsAt: apprehension,
  within: hours(6, parameter),
  satisfiedBy: event('parents-informed', { of: ['apprehension'] }),
})
