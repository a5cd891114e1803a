/**
 * The reading of a journey: everything the house says about a child follows from the child's events by
 * this one pure function. The clock is an argument; no I/O, so it runs in the server, in the browser
 * and in a batch alike.
 */
import { emptyCase, type FoldedCase } from './case-spells.ts'
import { standingEvents } from './corrections.ts'
import type { Clock, Journey } from './envelope.ts'
import { detentionFlags } from './flags.ts'
import { type Folded, fold } from './fold.ts'
import { nextHearing } from './hearings.ts'
import { instantOf } from './instant.ts'
import { compareText, sortEvents } from './order.ts'
import { proceedingsSpells } from './proceedings.ts'
import type { CaseReading, Flag, Reading } from './reading-types.ts'
import { joinRuns, spellsOf } from './spells.ts'
import { type StandingEvent, standingEvent } from './standing-event.ts'
import { whereNow } from './whereabouts.ts'

/** Reads a journey as of an instant, with what was known at another (by default: everything recorded). */
export function readJourney(journey: Journey, clock: Clock): Reading {
  const asOf = instantOf(clock.asOf).ms
  const knownAt = clock.knownAt === undefined ? null : instantOf(clock.knownAt).ms
  const standing = standingEvents(journey.events, knownAt)

  const happened: StandingEvent[] = []
  const ahead: StandingEvent[] = []
  for (const event of standing.events) {
    const parsed = standingEvent(event)
    if (parsed.at <= asOf) happened.push(parsed)
    else ahead.push(parsed)
  }
  sortEvents(happened)
  sortEvents(ahead)

  const folded = fold(happened, emptyCases(journey, happened), journey.places)
  const flags: Flag[] = standing.doublySuperseding.map((event) => ({ code: 'doubly-superseded', event }))
  const later: number[] = ahead.length > 0 ? [Math.min(...ahead.map((event) => event.at))] : []
  const cases = new Map<string, CaseReading>()
  for (const [ref, state] of folded.cases) cases.set(ref, readCase(ref, state, folded, asOf, flags, later))
  for (const event of happened) if (event.endAt > asOf) later.push(event.endAt)

  return {
    journey,
    asOf,
    events: happened,
    ahead,
    cases,
    roles: folded.roles,
    flags: [...flags, ...afterDeath(folded, happened)],
    death: folded.death,
    replaced: standing.replaced,
    nextChangeAt: earliestAfter(later, asOf),
  }
}

/** Every case that is named, in the order of the references. */
function emptyCases(journey: Journey, happened: readonly StandingEvent[]): Map<string, FoldedCase> {
  const refs = new Set(journey.cases.map((each) => each.ref))
  for (const event of happened) refs.add(event.case)
  return new Map([...refs].sort(compareText).map((ref) => [ref, emptyCase()]))
}

function readCase(
  ref: string,
  state: FoldedCase,
  folded: Folded,
  asOf: number,
  flags: Flag[],
  later: number[],
): CaseReading {
  const { events } = state
  const byType = new Map<string, StandingEvent[]>()
  for (const event of events) {
    const same = byType.get(event.type)
    if (same) same.push(event)
    else byType.set(event.type, [event])
  }
  const detention = spellsOf(state.detention.track)
  const care = spellsOf(state.care)
  const runs = joinRuns(detention)
  const otherSpells = [
    ...care,
    ...[...state.measures.values()].flatMap(spellsOf),
    ...spellsOf(state.diversion),
    ...spellsOf(state.aftercare),
    ...proceedingsSpells(byType, folded.death),
  ]
  const found = { ref, events, byType, detention, runs, otherSpells, openers: state.detention.openers }
  const raised = detentionFlags(found, asOf)
  const hearing = nextHearing(byType, asOf)
  for (const event of state.detention.placeless) {
    if (detention.some((spell) => spell.opener === event)) {
      flags.push({ code: 'admitted-without-place', event: event.id })
    }
  }
  for (const event of state.detention.unexplainedReturns) {
    flags.push({ code: 'returned-without-absconding', event: event.id })
  }
  flags.push(...raised.flags)
  later.push(raised.nextAt, hearing?.at ?? Infinity)
  for (const spell of [...detention, ...otherSpells]) if (spell.to !== null) later.push(spell.to)
  return { ...found, now: whereNow(ref, events, runs, care, folded.death, asOf), nextHearing: hearing }
}

function afterDeath(folded: Folded, events: readonly StandingEvent[]): Flag[] {
  const { death } = folded
  if (!death) return []
  const late = events.filter((event) => event.order > death.order && event.effective > death.effective)
  return late.map((event) => ({ code: 'dated-after-death', event: event.id }))
}

function earliestAfter(instants: readonly number[], asOf: number): number | null {
  let earliest = Infinity
  for (const instant of instants) if (instant > asOf && instant < earliest) earliest = instant
  return earliest === Infinity ? null : earliest
}
