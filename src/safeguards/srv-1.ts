import { compareText } from '#journey/order.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { caseCloses, isOpenAt } from './case-closing.ts'
import { chainFrom, comesAfter, nextAfter } from './chain.ts'
import { days, parameter } from './limit.ts'
import { event, findAll } from './pattern.ts'
import { type Moment, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

const assessment = event('risk-assessed')
const followUp = event('followed-up')

/** The higher the risk, the sooner somebody looks in again. */
export const followedUp = safeguard({
  id: 'SRV-1',
  stage: 'services',
  sources: [source('Case management practice', '', 'practice', 'unverified')],
  startsAt: eachFollowUp,
  within: {
    field: 'level',
    limits: { low: days(30, parameter), medium: days(14, parameter), high: days(7, parameter) },
  },
  satisfiedBy: (occurrence, scene) => nextAfter(followUp, occurrence, scene),
  lapses: { when: reassessedOrClosed, as: 'dropped' },
})

function eachFollowUp(scene: Scene): Occurrence[] {
  const assessments = findAll(scene.inCase, assessment).toSorted(byStart)
  const followUps = findAll(scene.inCase, followUp)
  return assessments.flatMap((assessed, i) => {
    const level = String(assessed.data.level)
    if (level === 'none') return []
    // A follow-up answers for the last assessment before it, and for no other.
    const own = followUps.filter((each) => assessments.findLast((one) => comesAfter(each, one)) === assessed)
    const [next] = assessments.slice(i + 1).sort((a, b) => a.endAt - b.endAt)
    const until = next && { at: next.endAt, evidence: [next] }
    const first = { trigger: assessed, start: assessed.startAt, variant: level, until }
    return chainFrom(first, own).filter(({ start }) => isOpenAt(start, scene))
  })
}

/** A new assessment starts its own clock and drops this one; so does the closing of the case. */
function reassessedOrClosed(occurrence: Occurrence, scene: Scene): Moment | null {
  const reassessed = occurrence.until ?? null
  const closed = caseCloses(occurrence, scene)
  if (!reassessed || !closed) return reassessed ?? closed
  return reassessed.at <= closed.at ? reassessed : closed
}

function byStart(a: StandingEvent, b: StandingEvent): number {
  return a.startAt - b.startAt || compareText(a.id, b.id)
}
