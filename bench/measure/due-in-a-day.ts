import { inSession } from '#platform/db.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import { watchBetween } from '../../src/rooms/today/today.queries.ts'
import { desk } from '../cases/desk.ts'
import type { Cases } from '../cases/open-cases.ts'
import { p95Ratio, type Row } from '../row.ts'
import { recordStatements, type Statement } from '../statements.ts'
import { runSideBySide } from '../timing.ts'
import type { Measurement } from './measurement.ts'
import { describePlan } from './plan.ts'

const day = 24 * 3_600_000

/** Everything whose limit passes within 24 hours, for one agency: it should be one range of one index. */
export const dueInADay: Measurement = {
  name: 'due-in-a-day',
  async measure({ cases, rounds }) {
    const timings = await runSideBySide(
      cases.map((each) => () => readDue(each)),
      { rounds, callsARound: 64 },
    )
    const rows: Row[] = []
    for (const [at, each] of cases.entries()) {
      const timing = timings[at]!
      rows.push({
        measurement: 'due-in-a-day',
        what: 'Everything due within 24 hours',
        cases: each.size,
        timing,
        beside: [],
        ...(at > 0 && {
          figure: {
            value: p95Ratio(timing, timings[0]!),
            what: `p95 to that of ${cases[0]!.size} cases`,
            target: { atMost: 1.5 },
          },
        }),
        notes: await explain(each),
      })
    }
    return rows
  },
}

function readDue(cases: Cases) {
  const from = cases.deps.now()
  const to = new Date(from.getTime() + day)
  return inSession<DB, unknown>(cases.pool, cases.secret, (db) =>
    watchBetween(db, { agency: desk.agency, person: null }, 'clock', from, to),
  )
}

async function explain(cases: Cases): Promise<string[]> {
  const visits = await recordStatements(cases.pool, () => readDue(cases))
  const asked = visits.flat().find(({ text }) => text.includes('"waymark"."watch"'))
  if (asked === undefined) throw new Error('the watch was not asked')
  const lines = await inSession<DB, string[]>(cases.pool, cases.secret, (_db, client) =>
    describePlan(client, asked satisfies Statement),
  )
  return lines.map((line) => `plan: ${line}`)
}
