/** What had to be there before an act: in the same case, at its instant at the latest. */
import type { StandingEvent } from '#journey/standing-event.ts'
import { findAll, type Pattern } from './pattern.ts'
import type { Judgement, Occurrence, Scene } from './safeguard.ts'

/** The latest matching event of the case that came before the act, or at the same instant. */
export function lastBefore(
  pattern: Pattern,
  { start, trigger }: Occurrence,
  { inCase }: Scene,
): StandingEvent | null {
  let last: StandingEvent | null = null
  for (const event of findAll(inCase, pattern)) {
    if (event === trigger || event.endAt > start) continue
    if (!last || event.endAt > last.endAt || (event.endAt === last.endAt && event.order > last.order)) {
      last = event
    }
  }
  return last
}

/** Met if something matching came before the act; its absence is itself the breach. */
export function cameBefore(pattern: Pattern): (occurrence: Occurrence, scene: Scene) => Judgement {
  return (occurrence, scene) => {
    const found = lastBefore(pattern, occurrence, scene)
    return found ? { status: 'met', evidence: [found] } : { status: 'breached' }
  }
}
