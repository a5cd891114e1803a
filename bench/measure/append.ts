import { v7 as uuidv7 } from 'uuid'
import type { Cases } from '../cases/open-cases.ts'
import { besideBare, type Row, rateRatio } from '../row.ts'
import { recordStatements, replay, type Visit, withText } from '../statements.ts'
import { runSideBySide } from '../timing.ts'
import { type ChildOnDesk, childrenNear, lengthOf } from './children.queries.ts'
import type { Measurement } from './measurement.ts'

/** About as long as most journeys are. */
const usualEvents = 15

/**
 * Recording an event (check, policy, append, refold, readings, audit; durable), beside the very same statements by
 * bare `pg`. Alone, and with eight people at once.
 */
export const append: Measurement = {
  name: 'append',
  async measure({ cases, rounds }) {
    const rows: Row[] = []
    for (const each of cases) rows.push(...(await appendIn(each, rounds)))
    return rows
  },
}

type Recorded = { child: ChildOnDesk; id: string; visits: Visit[] }

async function appendIn(cases: Cases, rounds: number): Promise<Row[]> {
  const children = await childrenNear(cases, usualEvents, 64)
  const recorded: Recorded[] = []
  for (const child of children) {
    const id = uuidv7()
    const visits = await recordStatements(cases.pool, () => record(cases, child, id))
    recorded.push({ child, id, visits })
  }
  const pick = (n: number) => recorded[n % recorded.length]!
  const own = async (n: number) => (await record(cases, pick(n).child, uuidv7())).text()
  // Another id, or the second time would be refused as a double.
  const again = (n: number) => withText(pick(n).visits, pick(n).id, uuidv7())
  const bare = (n: number) => replay(cases.pool, again(n))
  const unwalled = (n: number) => replay(cases.ownerPool, again(n))
  const rows: Row[] = []
  for (const atOnce of [1, 8]) {
    const plan = { rounds, callsARound: atOnce === 1 ? 64 : 128, atOnce }
    const [timing, beside, without] = await runSideBySide([own, bare, unwalled], plan)
    rows.push({
      measurement: 'append',
      what: atOnce === 1 ? 'Record an event, one after the other' : `Record events, ${atOnce} people at once`,
      cases: cases.size,
      timing: timing!,
      beside: besideBare(beside!, without!),
      figure: {
        value: rateRatio(timing!, beside!),
        what: 'of the rate of the bare statements',
        target: { atLeast: 0.4 },
      },
      notes: [
        `${lengthOf(children)}; ${recorded[0]!.visits.flat().length} statements in ${tripsOf(recorded[0]!.visits)} round trips`,
      ],
    })
  }
  return rows
}

function record(cases: Cases, child: ChildOnDesk, id: string): Promise<Response> {
  const at = cases.deps.now().toISOString()
  const event = { id, case: child.case, type: 'followed-up', at, data: { how: 'visit' } }
  return cases.ask('POST', '/api/v1/events', event)
}

function tripsOf(visits: readonly Visit[]): number {
  return visits.flat().filter((statement) => !statement.together).length
}
