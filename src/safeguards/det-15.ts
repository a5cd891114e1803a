import { addMonths } from '#journey/local-time.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { event } from './pattern.ts'
import { type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

const MONTHS_AFTER = 6

/** A death in detention, or within six months after it, has an independent inquiry. */
export const independentInquiry = safeguard({
  id: 'DET-15',
  stage: 'detention',
  sources: [source('Havana Rules', 'rule 57', 'un-rules', 'unverified')],
  judges: { pattern: event('died'), when: duringOrSoonAfter },
  good: { independentInquiry: ['yes'] },
})

/** Any detention of the child counts, in whichever case. */
function duringOrSoonAfter(death: StandingEvent, { reading }: Scene): boolean {
  for (const each of reading.cases.values()) {
    for (const { from, to } of each.detention) {
      const until = to === null ? Infinity : addMonths(to, death.offset, MONTHS_AFTER)
      if (from < death.endAt && death.startAt <= until) return true
    }
  }
  return false
}
