import { isDetained } from './in-detention.ts'
import { hours, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

const SERIOUS_CARE_HOURS = 48

/** The family is told when a child needs clinical care for more than 48 hours. */
export const familyToldOfIllness = safeguard({
  id: 'DET-14',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 56', 'un-rules', 'unverified')],
  startsAt: {
    pattern: event('health-event'),
    when: (illness, scene) =>
      Number(illness.data.clinicalCareHours) > SERIOUS_CARE_HOURS && isDetained(illness, scene),
  },
  within: hours(24, parameter),
  satisfiedBy: event('parents-informed', { of: ['health'] }),
})
