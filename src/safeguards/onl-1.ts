import { hours, parameter } from './limit.ts'
import { event, findEarliest, followsStart } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Harmful content is taken down soon after the platform was told. */
export const contentTakenDown = safeguard({
  id: 'ONL-1',
  stage: 'services',
  sources: [source('Practice and national law', '', 'practice', 'unverified')],
  startsAt: { pattern: event('notice-sent') },
  needs: ['reference'],
  within: hours(48, parameter),
  satisfiedBy: sameReference,
})

function sameReference({ trigger, start }: Occurrence, { inCase }: Scene): Moment | null {
  const removed = findEarliest(
    inCase,
    event('content-removed'),
    (each) => each.data.reference === trigger.data.reference && followsStart(each, trigger, start),
  )
  return removed && { at: removed.endAt, evidence: [removed] }
}
