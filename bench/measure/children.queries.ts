import { sql } from 'kysely'
import { desk } from '../cases/desk.ts'
import type { Cases } from '../cases/open-cases.ts'

/** A child on the desk, by a case in which the desk may record. */
export type ChildOnDesk = { id: string; child: string; case: string; events: number }

/** Children on the desk whose journeys are nearest so many events; only those who were told one by one have any. */
export async function childrenNear(cases: Cases, events: number, atMost: number): Promise<ChildOnDesk[]> {
  const found = await cases.asService((db) =>
    sql<ChildOnDesk>`
      select n.child_id as id, w.child_ref as child, min(w.case_ref) as case, n.events
      from waymark.worklist w join waymark.child_now n on n.child_id = w.child_id
      where w.agency = ${desk.agency} and w.from_at <= now() and now() < w.to_at
        and exists (select from waymark.event e where e.child_id = n.child_id and e.case_id = w.case_id)
      group by n.child_id, w.child_ref, n.events
      order by abs(n.events - ${events}), n.child_id limit ${atMost}`.execute(db),
  )
  return found.rows
}

/** The median length of these journeys, in words. */
export function lengthOf(children: readonly ChildOnDesk[]): string {
  const lengths = children.map((child) => child.events).toSorted((a, b) => a - b)
  return `${children.length} children, ${lengths[0]} to ${lengths.at(-1)} events, median ${lengths[lengths.length >> 1]}`
}
