import { isPastBefore, type StandingEvent } from '#journey/standing-event.ts'
import { endOf, spellsOf } from './in-detention.ts'
import { days } from './limit.ts'
import { event, findEarliest } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

const courtHearing = event('hearing-held', { kind: ['first', 'detention', 'trial'] })

/** A child detained before trial is charged and has been before a court within 30 days. */
export const chargedAndBeforeCourt = safeguard({
  id: 'PTD-1',
  stage: 'last-resort',
  sources: [source('CRC/C/GC/24', 'para 90', 'treaty-body', 'unverified')],
  startsAt: spellsOf('pre-sentence'),
  within: days(30),
  satisfiedBy: chargedAndHeard,
  lapses: { when: ({ spell }) => (spell ? endOf(spell) : null), as: 'met' },
})

/** The later of the charge and the hearing; both may have come since the apprehension that led here. */
function chargedAndHeard({ start }: Occurrence, { inCase }: Scene): Moment | null {
  const arrest = inCase.byType.get('apprehended')?.[0]
  const since = arrest ? Math.min(arrest.startAt, start) : start
  const counts = (candidate: StandingEvent) => !isPastBefore(candidate, since)
  const charged = findEarliest(inCase, event('charged'), counts)
  const heard = findEarliest(inCase, courtHearing, counts)
  if (!charged || !heard) return null
  return { at: Math.max(charged.endAt, heard.endAt, start), evidence: [charged, heard] }
}
