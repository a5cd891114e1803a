import type { CaseReading, ChildHead, ChildReading } from '../child/child.contract.ts'
import type { Scene as LikelyScene } from './likely-next.ts'

/** Who the event is about, and what the recorder may do there. */
export type Scene = {
  child: ChildHead
  /** The cases in which this recorder may record: open ones first. */
  cases: readonly CaseReading[]
  /** What this recorder may open, and so record. */
  compartments: readonly string[]
  /** The event recorded last of those that were read: the answer tells what came since. */
  lastSeen: string | null
  likely: LikelyScene
}

/** The scene of a child's reading. Pure. */
export function sceneOf(reading: ChildReading): Scene {
  const cases = reading.cases
    .filter((each) => each.mayRecord)
    .toSorted((a, b) => Number(a.closed) - Number(b.closed) || (a.ref < b.ref ? -1 : 1))
  const last = reading.events.reduce<(typeof reading.events)[number] | undefined>(
    (latest, each) =>
      latest && Date.parse(latest.recordedAt) >= Date.parse(each.recordedAt) ? latest : each,
    undefined,
  )
  return {
    child: reading.child,
    cases,
    compartments: reading.access.compartments,
    lastSeen: last?.id ?? null,
    likely: { now: reading.asOf, cases: reading.cases, findings: reading.findings, events: reading.events },
  }
}
