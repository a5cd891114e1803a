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

/**
 * What falls due for one agency: the next fifty, which is one range of one index and as long whatever the country; and
 * everything within 24 hours, which is as long as the agency has cases.
 */
export const dueInADay: Measurement = {
  name: 'due-in-a-day',
  async measure({ cases, rounds }) {
    return [
      ...(await measureDue(
        'The next 50 that fall due',
        cases,
        rounds,
        (each) => readDue(each, null, 50),
        1.5,
      )),
      ...(await measureDue('Everything due within 24 hours', cases, rounds, (each) => readDue(each, day))),
    ]
  },
}

type Reading = (cases: Cases) => Promise<readonly unknown[]>

async function measureDue(
  what: string,
  cases: readonly Cases[],
  rounds: number,
  read: Reading,
  atMost?: number,
): Promise<Row[]> {
  const timings = await runSideBySide(
    cases.map((each) => () => read(each)),
    { rounds, callsARound: 64 },
  )
  const rows: Row[] = []
  for (const [at, each] of cases.entries()) {
    const timing = timings[at]!
    const value = p95Ratio(timing, timings[0]!)
    rows.push({
      measurement: 'due-in-a-day',
      what,
      cases: each.size,
      timing,
      beside: [],
      ...(at > 0 && {
        figure: {
          value,
          what: `p95 to that of ${cases[0]!.size} cases`,
          ...(atMost !== undefined && { target: { atMost } }),
        },
      }),
      notes: [`${(await read(each)).length} rows`, ...(await explain(each, read))],
    })
  }
  return rows
}

function readDue(cases: Cases, within: number | null, atMost = 10_000) {
  const from = cases.deps.now()
  const to = within === null ? null : new Date(from.getTime() + within)
  const range = { kind: 'clock', from, to, order: 'nearest', atMost } as const
  return inSession<DB, readonly unknown[]>(cases.pool, cases.secret, (db) =>
    watchBetween(db, { agency: desk.agency, person: null }, range),
  )
}

async function explain(cases: Cases, read: Reading): Promise<string[]> {
  const visits = await recordStatements(cases.pool, () => read(cases))
  const asked = visits.flat().find(({ text }) => text.includes('"waymark"."watch"'))
  if (asked === undefined) throw new Error('the watch was not asked')
  const lines = await inSession<DB, string[]>(cases.pool, cases.secret, (_db, client) =>
    describePlan(client, asked satisfies Statement),
  )
  return lines.map((line) => `plan: ${line}`)
}
