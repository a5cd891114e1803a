/** How a clock ends: met, breached, still due, or dropped because its ground fell away. */
import type { StandingEvent } from '#journey/standing-event.ts'
import type { FindingStatus } from './finding.ts'
import { findAll, findEarliest, followsStart } from './pattern.ts'
import type { ClockRule, Moment, Occurrence, Scene } from './safeguard.ts'

export type Ends = {
  readonly satisfied: Moment | null
  readonly lapsed: Moment | null
  readonly lapseMeans: 'met' | 'dropped'
  /** Milliseconds; Infinity while the child lives, or had died before the clock started. */
  readonly death: number
}

export type Outcome = {
  readonly status: FindingStatus
  /** What satisfied it; null where nothing has, a lapse included: nobody did what was owed. */
  readonly by: Moment | null
  readonly evidence: readonly StandingEvent[]
}

const none: readonly never[] = []

/** What ended, or may end, the clock of one occurrence; the same whatever the limit. */
export function findEnds(rule: ClockRule, occurrence: Occurrence, scene: Scene): Ends {
  const death = scene.reading.death?.endAt ?? Infinity
  return {
    satisfied: findSatisfaction(rule, occurrence, scene),
    lapsed: rule.lapses?.when(occurrence, scene) ?? null,
    lapseMeans: rule.lapses?.as ?? 'met',
    death: death < occurrence.start ? Infinity : death,
  }
}

function findSatisfaction(rule: ClockRule, occurrence: Occurrence, scene: Scene): Moment | null {
  const { trigger, start } = occurrence
  if (rule.standing) {
    const held = findStanding(rule.standing, start, scene)
    if (held) return { at: start, evidence: [held] }
  }
  if (typeof rule.satisfiedBy === 'function') return rule.satisfiedBy(occurrence, scene)
  const first = findEarliest(scene.inCase, rule.satisfiedBy, (candidate) =>
    followsStart(candidate, trigger, start),
  )
  return first && { at: first.endAt, evidence: [first] }
}

/**
 * Who was assigned in the case by `start` and not ended: the latest assigned or ended decides. Of one
 * instant it is the one assigned: a change of lawyer leaves the child with a lawyer.
 */
function findStanding(
  { assigned, ended }: NonNullable<ClockRule['standing']>,
  start: number,
  { inCase }: Scene,
): StandingEvent | null {
  const latest = latestBy(findAll(inCase, assigned), start)
  const last = ended ? latestBy(findAll(inCase, ended), start) : null
  if (!latest || !last || latest.endAt > last.endAt) return latest
  return latest.endAt === last.endAt && latest.exact ? latest : null
}

function latestBy(events: readonly StandingEvent[], instant: number): StandingEvent | null {
  let latest: StandingEvent | null = null
  for (const event of events) {
    if (event.endAt > instant) continue
    if (!latest || event.endAt > latest.endAt || (event.endAt === latest.endAt && event.exact)) latest = event
  }
  return latest
}

/**
 * Judges a clock against a due date. Satisfaction wins a tie with a lapse, death wins over a lapse;
 * a lapse after the due date changes nothing. Null where the clock is dropped.
 */
export function judgeClock(ends: Ends, due: number, asOf: number): Outcome | null {
  const satisfied = ends.satisfied?.at ?? Infinity
  const lapsed = ends.lapsed?.at ?? Infinity
  if (satisfied <= due && satisfied <= lapsed && satisfied <= ends.death) {
    return { status: 'met', by: ends.satisfied, evidence: none }
  }
  if (ends.death <= due && ends.death <= lapsed) return null
  if (ends.lapsed && lapsed <= due) {
    return ends.lapseMeans === 'met' ? { status: 'met', by: null, evidence: ends.lapsed.evidence } : null
  }
  return asOf > due
    ? { status: 'breached', by: ends.satisfied, evidence: none }
    : { status: 'due', by: null, evidence: none }
}
