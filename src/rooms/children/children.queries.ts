import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import { onceEachCase } from '../journeys/once-each.ts'
import type { ChildrenFilter, Position } from './children.filter.ts'

const shown = [
  'child_id',
  'case_id',
  'child_ref',
  'case_ref',
  'sex',
  'date_of_birth',
  'date_of_birth_precision',
  'roles',
  'state',
  'status',
  'place',
  'since',
  'alert_at',
  'breached',
  'hearing_at',
  'last_event_at',
  'closed',
] as const

/**
 * One page of an agency's worklist, in index order. Every sort is the order of one index that begins with
 * the agency, so that a page costs the same however many cases the country has.
 */
export async function findChildren(db: Kysely<DB>, agency: string, filter: ChildrenFilter, now: Date) {
  let query = db
    .selectFrom('waymark.worklist')
    .where('agency', '=', agency)
    .where(onceEachCase(filter.person))
    .select(shown)
    .limit(filter.limit + 1)
  if (filter.person !== null) query = query.where('person', '=', filter.person)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  if (filter.sex !== undefined) query = query.where('sex', '=', filter.sex)
  if (filter.role !== undefined) query = query.where(sql<boolean>`${filter.role} = any (roles)`)
  if (filter.closed !== 'any') query = query.where('closed', '=', filter.closed === 'yes')
  if (filter.risk === 'breached') query = query.where('alert_at', '<', now)
  if (filter.risk === 'due')
    query = query.where('alert_at', '>=', now).where('alert_at', '<', sql<Date>`'infinity'`)
  if (filter.refPrefix !== undefined) {
    query = query.where(
      sql<boolean>`child_ref ~>=~ ${filter.refPrefix} and child_ref ~<~ ${afterPrefix(filter.refPrefix)}`,
    )
  }
  return filterByPosition(query, filter.sort, filter.after).execute()
}

type Page = ReturnType<typeof basePage>
function basePage(db: Kysely<DB>) {
  return db.selectFrom('waymark.worklist').select(shown)
}

function filterByPosition(query: Page, sort: ChildrenFilter['sort'], after: Position | null): Page {
  if (sort === 'ref') {
    const ordered = query.orderBy(sql`child_ref using ~<~`).orderBy('case_id')
    return after === null
      ? ordered
      : ordered.where(
          sql<boolean>`child_ref ~>=~ ${after.key} and (child_ref ~>~ ${after.key} or case_id > ${after.case}::uuid)`,
        )
  }
  if (sort === 'last') {
    const ordered = query.orderBy('last_event_at', 'desc').orderBy('case_id')
    return after === null
      ? ordered
      : ordered.where(
          sql<boolean>`last_event_at <= ${after.key}::timestamptz and (last_event_at < ${after.key}::timestamptz or case_id > ${after.case}::uuid)`,
        )
  }
  const ordered = query.orderBy('alert_at').orderBy('case_id')
  return after === null
    ? ordered
    : ordered.where(sql<boolean>`(alert_at, case_id) > (${after.key}::timestamptz, ${after.case}::uuid)`)
}

/** The first text after every text with this prefix. */
function afterPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`
}

/**
 * Children of the acting person's worklist whose names share tokens with every searched word, best first. Each inner
 * list holds the tokens of one searched word.
 */
export async function findByTokens(
  db: Kysely<DB>,
  words: readonly (readonly Buffer[])[],
  limit: number,
): Promise<string[]> {
  const pairs = words.flatMap((tokens, word) => tokens.map((token) => ({ word, token })))
  if (pairs.length === 0) return []
  const found = await sql<{ child_id: string }>`
    select child_id from door.children_named(
      ${pairs.map((pair) => pair.word)}::int[], ${pairs.map((pair) => pair.token)}::bytea[],
      ${words.length}::int, ${limit}::int)`.execute(db)
  return found.rows.map((row) => row.child_id)
}

/** The rows of these children in the agency's worklist. */
export async function rowsOfChildren(db: Kysely<DB>, agency: string, childIds: readonly string[]) {
  if (childIds.length === 0) return []
  return basePage(db)
    .where('agency', '=', agency)
    .where(onceEachCase(null))
    .where('child_id', 'in', [...childIds])
    .execute()
}

/** Sealed identities of these children, with their wrapped keys. */
export async function identitiesOf(db: Kysely<DB>, childIds: readonly string[]) {
  if (childIds.length === 0) return []
  return db
    .selectFrom('waymark.child as c')
    .innerJoin('waymark.child_key as k', 'k.child_id', 'c.id')
    .where('c.id', 'in', [...childIds])
    .where('k.wrapped', 'is not', null)
    .select(['c.id', 'c.identity', 'k.wrapped', 'k.key_id'])
    .execute()
}
