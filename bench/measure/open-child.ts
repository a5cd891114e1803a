import { longEvents } from '../cases/long-journeys.ts'
import type { Cases } from '../cases/open-cases.ts'
import { besideBare, p95Ratio, type Row } from '../row.ts'
import { recordStatements, replay, type Visit } from '../statements.ts'
import { runSideBySide } from '../timing.ts'
import { childrenNear, lengthOf } from './children.queries.ts'
import type { Measurement } from './measurement.ts'

/** Opening a child of about 60 events, beside the same statements by bare `pg`. */
export const openChild: Measurement = {
  name: 'open-child',
  async measure({ cases, rounds }) {
    const rows: Row[] = []
    for (const each of cases) rows.push(await openIn(each, rounds))
    return rows
  },
}

async function openIn(cases: Cases, rounds: number): Promise<Row> {
  const children = await childrenNear(cases, longEvents, 50)
  const read = (ref: string) => cases.ask('GET', `/api/v1/children/${encodeURIComponent(ref)}`)
  const recorded: Visit[][] = []
  for (const { child } of children) {
    // The first reading may find that time has passed over the child, and fold anew: the second is the usual one.
    await read(child)
    recorded.push(await recordStatements(cases.pool, () => read(child)))
  }
  const [own, bare, unwalled] = await runSideBySide(
    [
      async (n) => (await read(children[n % children.length]!.child)).text(),
      (n) => replay(cases.pool, recorded[n % recorded.length]!),
      (n) => replay(cases.ownerPool, recorded[n % recorded.length]!),
    ],
    { rounds, callsARound: 96 },
  )
  return {
    measurement: 'open-child',
    what: 'Open a child',
    cases: cases.size,
    timing: own!,
    beside: besideBare(bare!, unwalled!),
    figure: { value: p95Ratio(own!, bare!), what: 'p95 to the bare statements’ p95', target: { atMost: 2 } },
    notes: [lengthOf(children)],
  }
}
