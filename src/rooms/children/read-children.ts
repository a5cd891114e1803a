import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { ageAt } from '../today/read-today.ts'
import { namesOf } from '../today/today.queries.ts'
import type { ChildRow, ChildrenAnswer, childrenQuery } from './children.contract.ts'
import { type ChildrenFilter, filterOf, looksLikeReference, writePosition } from './children.filter.ts'
import { findChildren, rowsOfChildren } from './children.queries.ts'
import { findByName } from './children.search.ts'

/** One page of children: by name where a name was typed, else by filter in index order. */
export async function readChildren(
  db: Kysely<DB>,
  vault: Vault,
  agency: string,
  username: string,
  query: z.output<typeof childrenQuery>,
  now: Date,
): Promise<ChildrenAnswer> {
  const typed = query.q?.trim() ?? ''
  if (typed !== '' && !looksLikeReference(typed))
    return readByName(db, vault, agency, typed, query.limit, now)
  const filter = filterOf(query, username)
  const rows = await findChildren(db, agency, filter, now)
  const page = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? page.at(-1) : undefined
  return {
    now: now.toISOString(),
    items: page.map((row) => rowOf(row, now, null)),
    after: last ? writePosition({ key: keyOf(last, filter.sort), case: last.case_id }) : null,
    names: await namesOf(
      db,
      page.map((row) => row.place),
    ),
  }
}

async function readByName(
  db: Kysely<DB>,
  vault: Vault,
  agency: string,
  typed: string,
  limit: number,
  now: Date,
): Promise<ChildrenAnswer> {
  const found = await findByName(db, vault, typed, limit)
  const rows = await rowsOfChildren(
    db,
    agency,
    found.map(({ childId }) => childId),
  )
  const items = found.flatMap(({ childId, match }) =>
    rows.filter((row) => row.child_id === childId).map((row) => rowOf(row, now, match)),
  )
  return {
    now: now.toISOString(),
    items,
    after: null,
    names: await namesOf(
      db,
      rows.map((row) => row.place),
    ),
  }
}

type Row = Awaited<ReturnType<typeof findChildren>>[number]

function keyOf(row: Row, sort: ChildrenFilter['sort']): string {
  if (sort === 'ref') return row.child_ref
  const at = sort === 'last' ? row.last_event_at : row.alert_at
  return at instanceof Date ? at.toISOString() : 'infinity'
}

function rowOf(row: Row, now: Date, match: number | null): ChildRow {
  return {
    child: row.child_ref,
    case: row.case_ref,
    sex: row.sex ?? 'unknown',
    age: ageAt(row, now),
    roles: row.roles,
    state: row.state,
    status: row.status,
    place: row.place,
    since: row.since?.toISOString() ?? null,
    alertAt: row.alert_at instanceof Date ? row.alert_at.toISOString() : null,
    breached: row.breached,
    hearingAt: row.hearing_at?.toISOString() ?? null,
    lastEventAt: row.last_event_at?.toISOString() ?? null,
    closed: row.closed,
    match,
  }
}
