import { whileDetained } from './in-detention.ts'
import { days, parameter } from './limit.ts'
import { event, findEarliest, followsStart } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A complaint made in detention is answered, by the channel through which it was made. */
export const complaintAnswered = safeguard({
  id: 'DET-17',
  stage: 'detention',
  sources: [
    source('Havana Rules', 'rules 75-78', 'un-rules', { readAt: 'child-abuse.com/.../dci_pr18.html' }),
  ],
  startsAt: whileDetained(event('complaint-filed')),
  within: days(14, parameter),
  satisfiedBy: sameChannel,
})

/** Where neither names a channel, they match. */
function sameChannel({ trigger, start }: Occurrence, { inCase }: Scene): Moment | null {
  const answer = findEarliest(
    inCase,
    event('complaint-answered'),
    (each) => each.data.channel === trigger.data.channel && followsStart(each, trigger, start),
  )
  return answer && { at: answer.endAt, evidence: [answer] }
}
