/**
 * What of the record stands. A wrong event is never edited: another one retracts or supersedes it
 * (vocabulary section 3). Corrections apply whatever the clock asked about; `knownAt` decides which
 * events, corrections included, are known at all.
 */
import type { JourneyEvent } from './envelope.ts'
import { instantOf } from './instant.ts'

export type Standing = {
  /** The facts that count, in the order given. */
  events: readonly JourneyEvent[]
  /** For an event that supersedes: the ids of all the events it stands for, nearest first. */
  replaced: ReadonlyMap<string, readonly string[]>
  /** Events that supersede one that another event supersedes as well: to be reviewed by a person. */
  doublySuperseding: readonly string[]
}

const none: ReadonlyMap<string, readonly string[]> = new Map()

/** The facts that stand among the events recorded by `knownAt` (all of them when null). */
export function standingEvents(events: readonly JourneyEvent[], knownAt: number | null): Standing {
  const known = knownAt === null ? events : events.filter((event) => knownBy(event, knownAt))
  const corrections = known.filter((event) => event.retracts !== undefined || event.supersedes !== undefined)
  if (corrections.length === 0) return { events: known, replaced: none, doublySuperseding: [] }
  return applyCorrections(known, corrections)
}

function knownBy(event: JourneyEvent, knownAt: number): boolean {
  return event.recordedAt === undefined || instantOf(event.recordedAt).ms <= knownAt
}

/** Few events are corrections: only they, and what they name, are looked at one by one. */
function applyCorrections(known: readonly JourneyEvent[], corrections: readonly JourneyEvent[]): Standing {
  const named = eventsNamed(known, corrections)
  const target = (event: JourneyEvent, id: string | undefined) =>
    id !== undefined && named.get(id)?.case === event.case ? id : undefined
  const retractions = groupBy(corrections, (event) => target(event, event.retracts))

  // "Counts as never recorded" is recursive: a retraction that is itself retracted voids nothing.
  const voided = new Map<string, boolean>()
  const isVoid = (id: string): boolean => {
    const decided = voided.get(id)
    if (decided !== undefined) return decided
    voided.set(id, false)
    const answer = (retractions.get(id) ?? []).some((retraction) => !isVoid(retraction.id))
    voided.set(id, answer)
    return answer
  }

  const recorded = corrections.filter((event) => !isVoid(event.id))
  const superseding = groupBy(recorded, (event) => target(event, event.supersedes))
  const gone = new Set([
    ...corrections.filter((event) => event.retracts !== undefined).map((event) => event.id),
    ...[...retractions.keys()].filter(isVoid),
    ...superseding.keys(),
  ])
  return {
    events: known.filter((event) => !gone.has(event.id)),
    replaced: new Map(
      recorded.filter((event) => event.supersedes).map((event) => [event.id, chainOf(event, named, isVoid)]),
    ),
    doublySuperseding: [...superseding.values()]
      .filter((rivals) => rivals.length > 1)
      .flatMap((rivals) => rivals.map((rival) => rival.id))
      .sort(),
  }
}

/** The events that corrections name, by id. */
function eventsNamed(
  known: readonly JourneyEvent[],
  corrections: readonly JourneyEvent[],
): ReadonlyMap<string, JourneyEvent> {
  const ids = new Set(corrections.map((event) => event.retracts ?? event.supersedes))
  return new Map(known.filter((event) => ids.has(event.id)).map((event) => [event.id, event]))
}

function chainOf(
  event: JourneyEvent,
  byId: ReadonlyMap<string, JourneyEvent>,
  isVoid: (id: string) => boolean,
): string[] {
  const chain: string[] = []
  for (let next = event.supersedes; next !== undefined && !chain.includes(next); ) {
    chain.push(next)
    const replaced = byId.get(next)
    next = replaced && !isVoid(replaced.id) ? replaced.supersedes : undefined
  }
  return chain
}

function groupBy(
  events: readonly JourneyEvent[],
  key: (event: JourneyEvent) => string | undefined,
): Map<string, JourneyEvent[]> {
  const groups = new Map<string, JourneyEvent[]>()
  for (const event of events) {
    const id = key(event)
    if (id === undefined) continue
    const group = groups.get(id)
    if (group) group.push(event)
    else groups.set(id, [event])
  }
  return groups
}
