/**
 * From one worked journey in which a child's right is met at the last instant: what a lawyer asks next. A millisecond
 * later, nothing yet, another offset, clocks that go forward, only the day known, the start retracted, release
 * before the limit. Reckoned with calendar arithmetic of its own, not with that of the rules.
 */
import { type Example, type ExampleEvent, type ExpectedFinding, on } from './example.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Arkadia's clocks go forward on 29 March 2026, at 03:00 (+02:00). */
const clocksGoForward = Date.parse('2026-03-29T03:00:00+02:00')

/** What is particular to a right. */
export type Particulars = {
  /** What release halfway does to the clock; absent where nobody is held. */
  readonly release?: 'meets it' | 'drops it' | 'changes nothing'
  /** What is found once the start is retracted; nothing, unless something else starts the clock. */
  readonly withoutStart?: readonly ExpectedFinding[]
  /** The limit is in calendar months: moving it across the change of clocks needs its own journey. */
  readonly inMonths?: true
}

/** The journeys around the limit of one whose last event meets the clock at its last instant. */
export function aroundLimit(base: Example, particulars: Particulars = {}): Example[] {
  const [first] = base.gives
  const last = base.events.at(-1)
  const started = base.events[Number(first?.trigger.slice(1)) - 1]
  if (!first || !last || !started) throw new RangeError(`not met at its last instant: ${base.says}`)
  const due = Date.parse(last.at)
  const start = first.startedAt ? fromLocal(first.startedAt) : Date.parse(started.at)
  const before = base.events.slice(0, -1)
  const { trigger } = first
  /** What the last event starts in its turn, where the right is owed again and again. */
  const again = base.gives.slice(1).map(({ trigger, status }) => ({ trigger, status }))
  const late = { ...last, at: at(due + 1) }
  const endOfDay = Math.ceil((due + 2 * HOUR) / (24 * HOUR)) * 24 * HOUR - 2 * HOUR
  const wrong = { ...started, data: {}, retracts: trigger, reason: 'recorded for the wrong child' }
  const examples: Example[] = [
    {
      ...base,
      says: 'a millisecond after the last instant is too late',
      events: [...before, late],
      gives: [{ trigger, status: 'breached', dueAt: local(due), resolvedAt: local(due + 1) }, ...again],
    },
    {
      ...base,
      says: 'at the last instant the clock still runs',
      events: before,
      asOf: local(due),
      gives: [{ trigger, status: 'due', dueAt: local(due), resolvedAt: null }],
    },
    {
      ...base,
      says: 'a millisecond after it, nothing has been done',
      events: before,
      asOf: local(due + 1),
      gives: [{ trigger, status: 'breached', dueAt: local(due), resolvedAt: null }],
    },
    {
      ...base,
      says: 'the last instant, written down in another offset',
      events: [...before, { ...last, at: new Date(due - 5 * HOUR).toISOString().replace('.000Z', '-05:00') }],
      gives: [{ trigger, status: 'met', dueAt: local(due), resolvedAt: local(due) }, ...again],
    },
    {
      ...base,
      says: 'of the last event only the day is known: it is read as its end',
      events: [...before, { ...last, atPrecision: 'day' }],
      gives: [{ trigger, status: 'breached', dueAt: local(due), resolvedAt: local(endOfDay) }, ...again],
    },
    {
      ...base,
      says: 'what started the clock was recorded in error and retracted',
      events: [...base.events, wrong],
      gives: particulars.withoutStart ?? [],
    },
  ]
  if (!particulars.inMonths) examples.push(acrossTheChangeOfClocks(base, start, due))
  if (particulars.release) examples.push(released(base, before, start, due, particulars.release))
  return examples
}

/** The same journey moved so that the clocks go forward halfway: an hour of the wall is not an hour that ran. */
function acrossTheChangeOfClocks(base: Example, start: number, due: number): Example {
  const moved = Math.round((clocksGoForward - (start + due) / 2) / MINUTE) * MINUTE
  const [first, ...more] = base.gives
  return {
    ...base,
    says: 'the clocks go forward in between: running hours count, not the hands of the clock',
    events: base.events.map((event) => ({ ...event, at: at(Date.parse(event.at) + moved) })),
    asOf: local(fromLocal(base.asOf) + moved),
    gives: [
      {
        trigger: first!.trigger,
        status: 'met',
        startedAt: local(start + moved),
        dueAt: local(due + moved),
        resolvedAt: local(due + moved),
      },
      ...more.map(({ trigger, status }) => ({ trigger, status })),
    ],
  }
}

function released(
  base: Example,
  before: readonly ExampleEvent[],
  start: number,
  due: number,
  does: NonNullable<Particulars['release']>,
): Example {
  const release = local(Math.round((start + due) / 2 / MINUTE) * MINUTE)
  const { trigger } = base.gives[0]!
  const gives: Readonly<Record<typeof does, readonly ExpectedFinding[]>> = {
    'meets it': [{ trigger, status: 'met' }],
    'drops it': [],
    'changes nothing': [{ trigger, status: 'breached', resolvedAt: null }],
  }
  return {
    ...base,
    says: 'released before the limit',
    events: [...before, on(release, 'released')],
    gives: gives[does],
  }
}

/** The offset of Arkadia's clocks, in hours. */
function offsetAt(ms: number): number {
  return ms >= clocksGoForward && ms < Date.parse('2026-10-25T04:00:00+03:00') ? 3 : 2
}

/** An instant as people in Arkadia write it down then. */
function at(ms: number): string {
  const offset = offsetAt(ms)
  return `${local(ms, offset).replace(' ', 'T')}${offset === 3 ? '+03:00' : '+02:00'}`
}

function local(ms: number, offset = 2): string {
  return new Date(ms + offset * HOUR).toISOString().replace('T', ' ').replace('.000Z', '').replace('Z', '')
}

function fromLocal(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}+02:00`)
}
