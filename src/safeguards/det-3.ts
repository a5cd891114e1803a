import { isAdmissionToDetention, isDetained } from './in-detention.ts'
import { hours, parameter } from './limit.ts'
import { anyOf, event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { havanaRegister, source } from './source.ts'

/** Parents are told of every admission and move. */
export const parentsToldOfPlace = safeguard({
  id: 'DET-3',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 22', 'un-rules', havanaRegister)],
  startsAt: {
    pattern: anyOf(event('admitted'), event('moved')),
    when: (change, scene) =>
      change.type === 'moved' ? isDetained(change, scene) : isAdmissionToDetention(change, scene),
  },
  within: hours(24, parameter),
  satisfiedBy: event('parents-informed', { of: ['admission', 'transfer'] }),
})
