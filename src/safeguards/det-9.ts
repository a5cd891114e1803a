import { HOUR } from '#journey/local-time.ts'
import { compareText } from '#journey/order.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { isDetained, whileDetained } from './in-detention.ts'
import { times } from './limit.ts'
import { event, findAll } from './pattern.ts'
import { type Judgement, type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** 22 hours alone: solitary confinement (Nelson Mandela Rules, rule 44). */
const SOLITARY_MINUTES = 1320
/** Separations closer to each other than this are one. */
const PAUSE = 2 * HOUR

const separated = event('separated')

/** No isolation as a punishment and no solitary confinement, also when it is cut into pieces. */
export const noSolitaryConfinement = safeguard({
  id: 'DET-9',
  stage: 'detention',
  sources: [
    source('Havana Rules', 'rule 67', 'un-rules', 'unverified'),
    source('Nelson Mandela Rules', 'rules 44-45', 'un-rules', 'unverified'),
  ],
  judges: whileDetained(separated),
  judge: judgeSeparation,
  limit: times(0),
})

function judgeSeparation({ trigger }: Occurrence, scene: Scene): Judgement {
  const { kind, alone, minutes } = trigger.data
  if (kind === 'disciplinary') return { status: 'breached' }
  if (alone === 'no') return { status: 'met' }
  const isSure = (each: StandingEvent) => each.data.alone === 'yes'
  if (isSure(trigger) && minutesAlone(scene, trigger, isSure, 0) >= SOLITARY_MINUTES) {
    return { status: 'breached' }
  }
  const missing = [...(alone === undefined ? ['alone'] : []), ...(minutes === undefined ? ['minutes'] : [])]
  if (missing.length === 0) return { status: 'met' }
  const mayBe = (each: StandingEvent) => each.data.alone !== 'no'
  const possible = minutesAlone(scene, trigger, mayBe, Infinity)
  return possible >= SOLITARY_MINUTES ? { status: 'unknown', missing } : { status: 'met' }
}

/**
 * Minutes alone up to and with this separation, in the chain that it continues: of those separations that
 * count, with `ifMissing` minutes where none are recorded.
 */
function minutesAlone(
  scene: Scene,
  last: StandingEvent,
  counts: (separation: StandingEvent) => boolean,
  ifMissing: number,
): number {
  const chain = findAll(scene.inCase, separated)
    .filter((each) => counts(each) && isDetained(each, scene))
    .sort((a, b) => a.startAt - b.startAt || compareText(a.id, b.id))
  let sum = 0
  let endedAt = -Infinity
  for (const each of chain) {
    const known = typeof each.data.minutes === 'number' ? each.data.minutes : null
    const minutes = known ?? ifMissing
    sum = each.startAt - endedAt < PAUSE ? sum + minutes : minutes
    // Known to the day: it may have begun as late as the next 00:00, and is so read for the child.
    endedAt = Math.max(endedAt, each.endAt + (known ?? 0) * 60_000)
    if (each === last) return sum
  }
  return 0
}
