/** From one worked journey in which an act is judged: what a lawyer asks next about the record of that act. */
import type { Example, ExpectedFinding } from './example.ts'

/** What is particular to a right. */
export type ActParticulars = {
  /** What is found once the act is retracted; nothing, unless something else is judged. */
  readonly withoutAct?: readonly ExpectedFinding[]
  /** How the same is judged where only the day of the act is known; as before, where absent. */
  readonly onTheDay?: ExpectedFinding['status']
}

/** The journeys around an act: in another offset, known only to the day, retracted. */
export function aroundAct(base: Example, { withoutAct = [], onTheDay }: ActParticulars = {}): Example[] {
  const acts = new Set(base.gives.map(({ trigger }) => trigger))
  const gives = base.gives.map(({ trigger, status }) => ({ trigger, status }))
  const [first] = base.gives
  const act = base.events[Number(first?.trigger.slice(1)) - 1]
  if (!first || !act) throw new RangeError(`nothing is judged: ${base.says}`)
  const isAct = (i: number) => acts.has(`e${String(i + 1).padStart(2, '0')}`)
  return [
    {
      ...base,
      says: 'written down in another offset, it is the same act',
      events: base.events.map((event) => ({ ...event, at: inBogota(event.at) })),
      gives,
    },
    {
      ...base,
      says: 'only the day of the act is known',
      events: base.events.map((event, i) => (isAct(i) ? { ...event, atPrecision: 'day' } : event)),
      gives: gives.map((each) => ({ ...each, status: onTheDay ?? each.status })),
    },
    {
      ...base,
      says: 'the act was recorded in error and retracted',
      events: [
        ...base.events,
        { ...act, data: {}, retracts: first.trigger, reason: 'recorded for the wrong child' },
      ],
      gives: withoutAct,
    },
  ]
}

function inBogota(at: string): string {
  return new Date(Date.parse(at) - 5 * 3_600_000).toISOString().replace('.000Z', '-05:00')
}
