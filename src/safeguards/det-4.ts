import { admission } from './in-detention.ts'
import { hours, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A health professional examines every child on admission. */
export const examinedOnAdmission = safeguard({
  id: 'DET-4',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 50', 'un-rules', 'unverified')],
  startsAt: admission,
  within: hours(24, parameter),
  satisfiedBy: event('medical-examined', { reason: ['admission'] }),
})
