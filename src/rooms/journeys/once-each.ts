import { type RawBuilder, sql } from 'kysely'

/**
 * An agency may stand in a case more than once (it leads it, and opened it in an emergency too), and the worklist has
 * a row for each standing. Lists show a case once: by the row that alarms first, among `person`'s where one is given.
 */
export function onceEachCase(person: string | null): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from waymark.worklist o
    where o.child_id = worklist.child_id and o.case_id = worklist.case_id and o.agency = worklist.agency
      and (o.alert_at, o.standing) < (worklist.alert_at, worklist.standing) ${ofPerson(person)})`
}

function ofPerson(person: string | null): RawBuilder<unknown> {
  return person === null ? sql`` : sql`and o.person = ${person}`
}
