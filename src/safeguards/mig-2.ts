import { days, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A child alone, or apart from their family, has a guardian within days of becoming known. */
export const guardianAppointed = safeguard({
  id: 'MIG-2',
  stage: 'services',
  sources: [source('CRC/C/GC/6', 'para 33', 'treaty-body', 'unverified')],
  startsAt: firstContact,
  within: days(5, parameter),
  satisfiedBy: event('guardian-appointed'),
  standing: { assigned: event('guardian-appointed') },
})

function firstContact({ reading, inCase }: Scene): Occurrence[] {
  const { careStatus } = reading.journey.child
  if (careStatus !== 'unaccompanied' && careStatus !== 'separated') return []
  let first = inCase.events[0]
  for (const each of inCase.events) if (first && each.startAt < first.startAt) first = each
  return first ? [{ trigger: first, start: first.startAt }] : []
}
