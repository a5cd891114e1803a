/**
 * Generated journeys that aim at the edges: events on the limit of another, a millisecond beside it, at one
 * instant, at midnight, known to the day or month, in odd offsets, corrected and corrected again.
 */
import { fieldValues } from '#journey/arbitrary-journeys.ts'
import type { ChildRecord, Journey, JourneyEvent } from '#journey/envelope.ts'
import { formatInstant } from '#journey/instant.ts'
import { DAY, HOUR, MINUTE } from './fact.ts'
import { correctSome } from './generate-corrections.ts'
import { pairs } from './limits.ts'
import { type Random, randomFrom } from './random.ts'

export type Mode = { readonly periods: boolean; readonly corrections: boolean }

const kinds = ['remand', 'closed-juvenile', 'police-cell', 'shelter', 'residential-care']
const places = new Map(kinds.map((kind) => [kind, { ref: kind, kind }]))
const agencies = new Map(
  ['police', 'armed-forces', 'health'].map((kind) => [kind, { ref: kind, kind }] as const),
)
const types = Object.keys(fieldValues)
const births = ['2009-05-02', '2012-02-29', '2011-07', '2010', '2011-12-31', undefined]
const precisions = ['day', 'month', 'year', 'estimated', 'unknown', undefined] as const
const offsets = [120, 120, 120, 180, 0, 345, -300, 840]
const FIRST = Date.UTC(2025, 6, 1)

/** The journey of a seed. */
export function generateJourney(seed: number, mode: Mode): Journey {
  const random = randomFrom(seed)
  const child: ChildRecord = { ref: 'ARK-1' }
  const born = random.pick(births)
  const precision = random.pick(precisions)
  if (born !== undefined) child.dateOfBirth = born
  if (precision !== undefined) child.dateOfBirthPrecision = precision
  child.careStatus = random.pick(['with-family', 'unaccompanied', 'separated'])
  const cases = random.chance(0.5) ? ['ARK-1-1'] : ['ARK-1-1', 'ARK-1-2']
  const events: JourneyEvent[] = []
  const size = 2 + random.below(random.pick([6, 20, 45]))
  const mayDie = random.chance(0.12)
  while (events.length < size) addEvent(events, cases, random, mode, mayDie)
  const corrected = mode.corrections ? correctSome(events, random) : events
  return {
    child,
    cases: cases.map((ref) => ({ ref, child: child.ref })),
    events: corrected,
    places,
    agencies,
  }
}

function addEvent(
  events: JourneyEvent[],
  cases: readonly string[],
  random: Random,
  mode: Mode,
  mayDie: boolean,
): void {
  const known = events.length > 0 ? random.pick(events) : null
  const [pair] = known && random.chance(0.75) ? shuffled(pairsFrom(known.type), random) : []
  const type = pair?.to ?? random.pick(random.chance(0.5) ? pairs.map(({ from }) => from) : types)
  if (type === 'died' && !mayDie) return
  const base = known ? Date.parse(known.at) : FIRST + random.below(300) * DAY
  const near = [base, base + HOUR, base + 3 * DAY * random.next(), base + 40 * DAY * random.next()]
  const limit = base + (pair?.after ?? 0)
  const chosen =
    pair && random.chance(0.7) ? random.pick([limit, limit, limit + 1, limit - 1]) : random.pick(near)
  const offset = random.chance(0.9) ? 120 : random.pick(offsets)
  const toMidnight = random.chance(0.12)
  const shift = offset * MINUTE
  const at = toMidnight ? Math.floor((chosen + shift) / DAY) * DAY - shift : Math.round(chosen)
  const copied = (pair?.copies ?? []).map((field) => [field, known?.data[field]])
  const data = { ...dataOf(type, random), ...pair?.data, ...Object.fromEntries(copied) }
  if (type === 'referral-answered' && known?.type === 'referred' && random.chance(0.5))
    data.referral = known.id
  const event: JourneyEvent = {
    id: idOf(random),
    case: known && random.chance(0.9) ? known.case : random.pick(cases),
    type,
    at: formatInstant(at, offset),
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
  }
  if (mode.periods && random.chance(0.25)) event.atPrecision = random.pick(['day', 'day', 'day', 'month'])
  if (random.chance(0.7)) event.place = random.pick(kinds)
  if (random.chance(0.7)) event.agency = random.pick([...agencies.keys()])
  events.push(event)
}

/** An id in an order of its own, so that it never follows the order of recording. */
export function idOf(random: Random): string {
  return `e${random.next().toString(36).slice(2, 12).padEnd(10, '0')}`
}

function pairsFrom(type: string) {
  return pairs.filter((pair) => pair.from === type)
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items.length === 0 ? [] : [random.pick(items)]
}

/** A value for each field of a type; some are left out. */
export function dataOf(type: string, random: Random): Record<string, unknown> {
  const fields = Object.entries(fieldValues[type] ?? {})
  return Object.fromEntries(fields.map(([name, values]) => [name, random.pick(values)]))
}
