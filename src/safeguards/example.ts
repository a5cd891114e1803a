/**
 * Worked journeys: what a practitioner would recognise, and the findings that each must give. Times are
 * local to Arkadia (+02:00) and written "2026-01-03 10:15"; events are numbered e01, e02 as they stand.
 */
import type { AgencyRecord, ChildRecord, Journey, JourneyEvent, PlaceRecord } from '#journey/envelope.ts'

export type ExampleEvent = Omit<JourneyEvent, 'id' | 'case'> & { case?: string }

export type ExpectedFinding = {
  readonly trigger: string
  readonly status: 'due' | 'met' | 'breached' | 'unknown'
  /** Local times, as in the events; null: the finding must have none; absent: not looked at. */
  readonly startedAt?: string
  readonly dueAt?: string | null
  readonly resolvedAt?: string | null
}

export type Example = {
  readonly says: string
  readonly child?: Partial<ChildRecord>
  readonly events: readonly ExampleEvent[]
  readonly asOf: string
  /** All findings of the safeguard, in their order; none where the right does not apply. */
  readonly gives: readonly ExpectedFinding[]
}

/** A local time of Arkadia, to the minute or finer, as an instant of the contract. */
export function instant(local: string): string {
  return `${local.replace(' ', 'T')}${local.length === 16 ? ':00' : ''}+02:00`
}

/** One event of a worked journey. */
export function on(
  local: string,
  type: string,
  data: Record<string, unknown> = {},
  envelope: Partial<ExampleEvent> = {},
): ExampleEvent {
  return { at: instant(local), type, data, ...envelope }
}

/** One event of which only the day is known. */
export function onDay(date: string, type: string, data: Record<string, unknown> = {}): ExampleEvent {
  return on(`${date} 00:00`, type, data, { atPrecision: 'day' })
}

const places = new Map<string, PlaceRecord>(
  (['remand', 'closed-juvenile', 'shelter'] as const).map((kind) => [kind, { ref: kind, kind }]),
)
const agencies = new Map<string, AgencyRecord>(
  ['police', 'armed-forces', 'health'].map((kind) => [kind, { ref: kind, kind }]),
)

/** The journey that an example tells: a child of 15, in a case, and in another where an event says so. */
export function journeyOf(example: Example): Journey {
  const child: ChildRecord = { ref: 'ARK-7', dateOfBirth: '2010-05-02', sex: 'male', ...example.child }
  return {
    child,
    cases: [
      { ref: 'ARK-7-1', child: 'ARK-7' },
      { ref: 'ARK-7-2', child: 'ARK-7' },
    ],
    events: example.events.map((event, i) => ({
      case: 'ARK-7-1',
      ...event,
      id: `e${String(i + 1).padStart(2, '0')}`,
    })),
    places,
    agencies,
  }
}
