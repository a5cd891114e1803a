import { days, hours, parameter } from './limit.ts'
import { event, findEarliest, followsStart } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A referral is answered as fast as it is urgent; a refusal is an answer too. */
export const referralAnswered = safeguard({
  id: 'SRV-2',
  stage: 'services',
  sources: [source('Case management practice', '', 'practice', 'unverified')],
  startsAt: { pattern: event('referred') },
  within: {
    field: 'urgency',
    limits: {
      '1h': hours(1),
      '3h': hours(3),
      '24h': hours(24),
      '72h': hours(72),
      routine: days(7, parameter),
    },
  },
  satisfiedBy: answerTo,
})

/** The answer that names the referral, or one that names none but comes from where it went. */
function answerTo({ trigger, start }: Occurrence, { reading, inCase }: Scene): Moment | null {
  const names = [trigger.id, ...(reading.replaced.get(trigger.id) ?? [])]
  const answer = findEarliest(inCase, event('referral-answered'), (each) => {
    const { referral, to } = each.data
    const isMeant =
      referral === undefined
        ? (to ?? each.event.agency) === trigger.data.to
        : names.includes(String(referral))
    return isMeant && followsStart(each, trigger, start)
  })
  return answer && { at: answer.endAt, evidence: [answer] }
}
