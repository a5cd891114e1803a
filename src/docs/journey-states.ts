/**
 * What moves a child between liberty, detention of each kind and the rest: found by folding, so that it is what
 * the house does and not what somebody wrote about it. Every kind of event, with every code it can carry, is told
 * of a child in each state; where the state after it is another, that is a move. Pure.
 */
import type { JourneyEvent, PlaceRecord } from '#journey/envelope.ts'
import type { EventType } from '#journey/event-type.ts'
import { eventTypes } from '#journey/events/catalogue.ts'
import { readJourney } from '#journey/reading.ts'

/** `codes`: with these answers only; empty where the event always does it. */
export type Cause = {
  readonly type: string
  readonly field: string | null
  readonly codes: readonly string[]
}
export type Move = { readonly from: string; readonly to: string; readonly by: readonly Cause[] }

type Told = Pick<JourneyEvent, 'type' | 'data'> & { place?: string }
const place: PlaceRecord = { ref: 'remand', kind: 'remand' }

/** How a child comes into each state; liberty is where every journey begins. */
function statesOf(): Map<string, Told[]> {
  const statuses = codesOf(eventTypes.get('detention-ordered')!, 'status')
  const states = new Map<string, Told[]>([
    ['liberty', []],
    ['police-custody', [{ type: 'police-custody-started', data: {} }]],
  ])
  for (const status of statuses) states.set(status, [{ type: 'detention-ordered', data: { status } }])
  states.set('unknown', [{ type: 'admitted', data: {}, place: 'remand' }])
  states.set('in-care', [{ type: 'placed-in-care', data: { kind: 'foster' } }])
  states.set('absconded', [
    { type: 'police-custody-started', data: {} },
    { type: 'absconded', data: {} },
  ])
  states.set('died', [{ type: 'died', data: {} }])
  return states
}

/** All moves, in the order of the states. */
export function findMoves(): Move[] {
  const states = statesOf()
  const moves: Move[] = []
  for (const [from, before] of states) {
    const start = stateAfter(before)
    if (start !== from) throw new Error(`${from} is not reached: a child told of so is ${start}`)
    const by = new Map<string, Cause[]>()
    for (const declared of eventTypes.values()) {
      for (const [to, cause] of movesBy(declared, before, from)) by.set(to, [...(by.get(to) ?? []), cause])
    }
    for (const to of states.keys()) {
      const causes = by.get(to)
      if (causes) moves.push({ from, to, by: causes })
      by.delete(to)
    }
    if (by.size > 0) throw new Error(`${from} leads to ${[...by.keys()].join()}, which is no known state`)
  }
  return moves
}

/** Where one kind of event leads from a state, and by which codes. */
function movesBy(declared: EventType, before: readonly Told[], from: string): [string, Cause][] {
  const { type, example } = declared
  const after = (data: Record<string, unknown>) => stateAfter([...before, { type, data, place: 'remand' }])
  const plain = after({ ...example })
  const fields = Object.entries(declared.fields).flatMap(([field, { kind }]) =>
    kind === 'code' ? [[field, codesOf(declared, field)] as const] : [],
  )
  for (const [field, codes] of fields) {
    const results = codes.map((code) => [code, after({ ...example, [field]: code })] as const)
    if (new Set(results.map(([, to]) => to)).size === 1) continue
    const byTo = Map.groupBy(results, ([, to]) => to)
    byTo.delete(from)
    return [...byTo].map(([to, own]) => [to, { type, field, codes: own.map(([code]) => code) }])
  }
  return plain === from ? [] : [[plain, { type, field: null, codes: [] }]]
}

function codesOf(declared: EventType, name: string): readonly string[] {
  const field = declared.fields[name]
  return field?.kind === 'code' ? field.values : []
}

function stateAfter(told: readonly Told[]): string {
  const events = told.map((each, i) => ({
    ...each,
    id: `e${i}`,
    case: 'K',
    at: `2026-01-0${i + 1}T12:00:00Z`,
  }))
  const journey = {
    child: { ref: 'C', dateOfBirth: '2010-05-02' },
    cases: [{ ref: 'K', child: 'C' }],
    events,
    places: new Map([[place.ref, place]]),
    agencies: new Map(),
  }
  const now = readJourney(journey, { asOf: '2026-02-01T00:00:00Z' }).cases.get('K')?.now
  if (now?.state === 'locked-up') return now.status ?? 'unknown'
  return now === undefined || now.state === 'with-family-or-unknown' ? 'liberty' : now.state
}
