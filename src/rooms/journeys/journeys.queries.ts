import type { Kysely, Selectable } from 'kysely'
import type { JourneyEvent } from '#journey/envelope.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type {
  DB,
  WaymarkBreakGlass,
  WaymarkChild,
  WaymarkChildCase,
  WaymarkInvolvement,
} from '../database.gen.ts'
import { caseOf, childOf, eventOf } from './rows.ts'
import { type Standing, seenIn } from './standing.ts'

/** All that is kept of one child, opened as far as the transaction's session allows. */
export type KeptJourney = {
  row: Selectable<WaymarkChild>
  key: Buffer | null
  cases: Selectable<WaymarkChildCase>[]
  events: JourneyEvent[]
  standings: Standing[]
}

/**
 * Loads whole journeys, in the order of `childIds`. Under the server's own session this is everything;
 * under a person's session, what that person may see, which is never enough to fold.
 */
export async function loadJourneys(
  db: Kysely<DB>,
  vault: Vault,
  childIds: readonly string[],
): Promise<KeptJourney[]> {
  if (childIds.length === 0) return []
  const ids = [...childIds]
  // None waits for another: they travel to the database together.
  const [children, cases, events, keys, involvements, emergencies] = await Promise.all([
    db.selectFrom('waymark.child').selectAll().where('id', 'in', ids).execute(),
    db.selectFrom('waymark.child_case').selectAll().where('child_id', 'in', ids).orderBy('ref').execute(),
    db
      .selectFrom('waymark.event')
      .selectAll()
      .where('child_id', 'in', ids)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db.selectFrom('waymark.child_key').selectAll().where('child_id', 'in', ids).execute(),
    db.selectFrom('waymark.involvement').selectAll().where('child_id', 'in', ids).execute(),
    db.selectFrom('waymark.break_glass').selectAll().where('child_id', 'in', ids).execute(),
  ])
  const caseRefs = new Map(cases.map((row) => [row.id, row.ref]))
  const keyOf = new Map(
    keys.map((row) => [row.child_id, row.wrapped ? vault.unwrap(row.wrapped, row.key_id) : null]),
  )
  const byChild = <Row extends { child_id: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, (row) => row.child_id)
  const [casesOf, eventsOf, involvementsOf, emergenciesOf] = [
    byChild(cases),
    byChild(events),
    byChild<Selectable<WaymarkInvolvement>>(involvements),
    byChild<Selectable<WaymarkBreakGlass>>(emergencies),
  ]
  const order = new Map(ids.map((id, at) => [id, at]))
  return children
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((row) => {
      const key = keyOf.get(row.id) ?? null
      return {
        row,
        key,
        cases: casesOf.get(row.id) ?? [],
        events: (eventsOf.get(row.id) ?? []).map((event) =>
          eventOf(event, caseRefs.get(event.case_id) ?? '', key),
        ),
        standings: seenIn(
          casesOf.get(row.id) ?? [],
          involvementsOf.get(row.id) ?? [],
          emergenciesOf.get(row.id) ?? [],
        ),
      }
    })
}

/** The pure record of a kept journey, ready to be folded. */
export function journeyOf(kept: KeptJourney) {
  return {
    child: childOf(kept.row),
    cases: kept.cases.map((row) => caseOf(row, kept.row.ref)),
    events: kept.events,
  }
}

/** The child whose reference (or one of whose cases' reference) this is, or undefined. */
export async function findChildId(db: Kysely<DB>, ref: string): Promise<string | undefined> {
  const child = await db.selectFrom('waymark.child').select('id').where('ref', '=', ref).executeTakeFirst()
  if (child) return child.id
  const found = await db
    .selectFrom('waymark.child_case')
    .select('child_id')
    .where('ref', '=', ref)
    .executeTakeFirst()
  return found?.child_id
}

/** Locks the child's row, so that two people recording at once follow each other. */
export async function lockChild(db: Kysely<DB>, childId: string): Promise<void> {
  await db.selectFrom('waymark.child').select('id').where('id', '=', childId).forUpdate().execute()
}

/** How many children are held in memory at once where all of them are gone through. */
const childrenAtOnce = 200

/** The next children after a reference, in the order of references; empty after the last. */
export function childrenAfter(db: Kysely<DB>, after: string) {
  return db
    .selectFrom('waymark.child')
    .select(['id', 'ref'])
    .where('ref', '>', after)
    .orderBy('ref')
    .limit(childrenAtOnce)
}

/** The ids of all children, some at a time, in the order of references. */
export async function* everyChild(db: Kysely<DB>): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await childrenAfter(db, after).execute()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => row.id)
    after = last.ref
  }
}
