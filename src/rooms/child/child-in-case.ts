import type { ChildReading } from './child.contract.ts'

/** The same reading as one case alone knows it; `null` is all cases together. */
export function readingInCase(reading: ChildReading, ref: string | null): ChildReading {
  if (ref === null) return reading
  const own = <Row extends { case: string }>(rows: readonly Row[]) => rows.filter((row) => row.case === ref)
  const events = own(reading.events)
  const ids = new Set(events.map(({ id }) => id))
  return {
    ...reading,
    cases: reading.cases.filter((each) => each.ref === ref),
    events,
    roles: own(reading.roles),
    spells: own(reading.spells),
    findings: own(reading.findings),
    hearings: own(reading.hearings),
    agencies: own(reading.agencies),
    flags: reading.flags.filter(({ event }) => ids.has(event)),
  }
}

const weight = ['died', 'locked-up', 'absconded', 'in-care', 'with-family-or-unknown']

/** The case that says where the child is: of several, the one that knows the weightiest place. */
export function caseOfNow({ cases }: ChildReading): ChildReading['cases'][number] | undefined {
  const rank = (state: string) => (weight.includes(state) ? weight.indexOf(state) : weight.length)
  return cases.toSorted((a, b) => Number(a.closed) - Number(b.closed) || rank(a.state) - rank(b.state))[0]
}

/** The case in which this reader records: the open one of them that they may write in. */
export function caseToRecordIn({ cases }: ChildReading): string | undefined {
  const mine = cases.filter((each) => each.mayRecord)
  return (mine.find((each) => !each.closed) ?? mine[0])?.ref
}
